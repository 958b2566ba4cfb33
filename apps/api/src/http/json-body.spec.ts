import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#kernel';
import { jsonBody } from './json-body.js';

const read = (text: string): unknown => jsonBody(Buffer.from(text));

describe('a body', () => {
  it('comes out in NFC, keys left alone', () =>
    expect(read('{"name":"Nguye\\u0302\\u0303n"}')).toEqual({ name: 'Nguyễn' }));

  it('may hold brackets, colons and quotes in its texts', () => {
    const text = '[[[[{{{{"::::\\'.repeat(20);
    expect(read(JSON.stringify({ text }))).toEqual({ text });
  });

  it('is read as it was written, or refused', () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        try {
          const normal = JSON.stringify(JSON.parse(text)).normalize('NFC');
          expect(JSON.stringify(read(text)).normalize('NFC')).toBe(normal);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    ));

  it('of any bytes is read or refused, and nothing else happens', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          jsonBody(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    ));
});
