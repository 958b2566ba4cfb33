import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate } from '#kernel';
import { EMPTY_BOX, type NoticeBox } from './notice-box.js';
import { decided, owed, sent, type Moment, type Waiting } from './owed-mail.js';

const today = localDate('2026-09-14');
const MORNING: Moment = { today, morning: true };
const EARLY: Moment = { today, morning: false };
const box: NoticeBox = { ...EMPTY_BOX, address: 'can.bo@xa.example' };
const waits = (key: string, more: Partial<Waiting> = {}): Waiting => ({
  key,
  kind: 'reminders',
  urgent: false,
  line: { is: 'reminder', reminder: 'overdue', noun: 'complaint', day: today },
  ...more,
});
const URGENT = waits('u', { kind: 'signatures', urgent: true });

/** One look and, when something is to be told, one message that is taken. */
const look = (at: NoticeBox, waiting: readonly Waiting[], moment: Moment) => {
  const keys = owed(at, waiting, moment);
  const pending = keys.length === 0 ? undefined : { id: keys.join(), keys };
  return { keys, box: sent(decided(at, pending, moment)) };
};

describe('a person', () => {
  it('is told in the morning of all that waits, once a day and once each', () => {
    const first = look(box, [waits('a'), URGENT], MORNING);
    expect(first.keys).toEqual(['a', 'u']);
    expect(look(first.box, [waits('b'), waits('a')], MORNING).keys).toEqual([]);
    const tomorrow = { today: addDays(today, 1), morning: true };
    expect(look(first.box, [waits('b'), waits('a')], tomorrow).keys).toEqual(['b']);
  });
  it('is told at once of what cannot wait for the morning, before it and after it', () => {
    const before = look(box, [waits('a'), URGENT], EARLY);
    expect(before.keys).toEqual(['u']);
    expect(look(before.box, [waits('a'), URGENT], MORNING).keys).toEqual(['a']);
    const { box: after } = look(box, [], MORNING);
    expect(look(after, [waits('a'), URGENT], MORNING).keys).toEqual(['u']);
  });
  it('is told nothing of what they turned off, and nothing without an address', () => {
    expect(look({ ...box, off: ['reminders'] }, [waits('a'), URGENT], MORNING).keys).toEqual(['u']);
    expect(look(EMPTY_BOX, [waits('a'), URGENT], MORNING).keys).toEqual([]);
  });
});

it('over any days, each thing that waits is told once, and at most one message a day holds what is not urgent', () => {
  const one = fc.record({ key: fc.constantFrom(...'abcdefgh'), urgent: fc.boolean() });
  const day = fc.array(fc.tuple(fc.array(one, { maxLength: 4 }), fc.boolean()), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), (days) => {
      let state = box;
      const told: string[] = [];
      for (const [index, looks] of days.entries()) {
        let digests = 0;
        for (const [things, morning] of looks) {
          const waiting = things.map(({ key, urgent }) => waits(key, { urgent }));
          const unique = waiting.filter(
            ({ key }, at) => waiting.findIndex((other) => other.key === key) === at,
          );
          const { keys, box: next } = look(state, unique, { today: addDays(today, index), morning });
          state = next;
          told.push(...keys);
          if (unique.some(({ key, urgent }) => !urgent && keys.includes(key))) digests += 1;
        }
        expect(digests).toBeLessThanOrEqual(1);
      }
      expect(new Set(told).size).toBe(told.length);
    }),
    { numRuns: 100 },
  );
});
