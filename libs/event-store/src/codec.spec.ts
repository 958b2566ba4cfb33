import { describe, expect, it } from '@jest/globals';
import { Codec } from '#event-store';

const meta = { recordedAt: '2026-07-01T00:00:00.000Z', actor: 'a', commandId: 'c', correlationId: 'k' };

describe('the codec', () => {
  it('refuses two lists of upcasters for one type', () =>
    expect(() => new Codec([{ Noted: [] }, { Noted: [] }])).toThrow('two lists of upcasters for Noted'));

  it('writes equal facts with equal bytes, whatever the order of the fields', () => {
    const codec = new Codec();
    const event = { type: 'Noted', data: { a: 1 } };
    const reordered = Object.fromEntries(Object.entries(meta).reverse()) as typeof meta;
    expect(codec.encode([event], reordered)).toEqual(codec.encode([event], meta));
  });

  it('reads every version that was ever written', () => {
    const codec = new Codec([
      { Noted: [({ n }) => ({ note: n }), ({ note }) => ({ notes: [note] })] },
      { Closed: [] },
    ]);
    const stored = (schema: number, data: object) => ({
      type: 'Noted',
      data: JSON.stringify(data),
      meta: JSON.stringify({ ...meta, schema }),
    });
    const lifted = { data: { notes: ['x'] }, meta: { ...meta, schema: 3 } };
    expect(codec.decode(stored(1, { n: 'x' }))).toEqual(lifted);
    expect(codec.decode(stored(2, { note: 'x' }))).toEqual(lifted);
    expect(codec.decode(stored(3, { notes: ['x'] }))).toEqual(lifted);
    expect(() => codec.decode(stored(4, {}))).toThrow('Noted v4 is newer than this program (v3)');
  });
});
