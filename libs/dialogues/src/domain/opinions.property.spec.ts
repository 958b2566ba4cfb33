import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dialogueDecider,
  type DialogueAnnounced,
  type DialogueCommand,
  type DialogueEvent,
  type DialogueHeld,
  type DialoguePlanned,
  type OpinionCollected,
} from '#dialogues';
import { fold, localDate, Refusal } from '#kernel';
import { builtInLaw as law } from '#law';
import { golden } from '#testing';

const day = localDate('2026-05-14');
const { data: planned } = golden<DialoguePlanned>('DialoguePlanned');
const { no: _no, ...opinion } = golden<OpinionCollected>('OpinionCollected').data;
const at = { dialogueId: planned.dialogueId, occurredOn: day, today: day, law };

const start: readonly DialogueEvent[] = [
  golden<DialoguePlanned>('DialoguePlanned'),
  golden<DialogueAnnounced>('DialogueAnnounced'),
];
const { result: _result, ...held } = golden<DialogueHeld>('DialogueHeld').data;

const no = fc.integer({ min: 1, max: 5 });
const topic = fc.constantFrom('ha-tang', 'dat-dai', 'khieu-nai', 'to-cao');
const command: fc.Arbitrary<DialogueCommand> = fc.oneof(
  topic.map((about) => ({ type: 'collect' as const, ...opinion, topic: about, ...at })),
  fc.constant({ type: 'hold' as const, ...held, ...at }),
  no.map((n) => ({ type: 'answer' as const, no: n, answer: 'Sẽ làm', by: 'chu-tich', ...at })),
  no.map((n) => ({ type: 'commit' as const, no: n, text: 'Làm', owner: 'dia-chinh', dueOn: day, ...at })),
  no.map((n) => ({ type: 'guide' as const, no: n, to: 'complaint' as const, guidance: 'Viết đơn', ...at })),
  no.map((n) => ({ type: 'forward' as const, no: n, to: 'Sở Xây dựng', ...at })),
  fc.constant({ type: 'conclude' as const, documentNo: '1', conclusions: [], ...at }),
);

/** What the stream holds after all that was asked; refusals change nothing. */
const play = (commands: readonly DialogueCommand[]): readonly DialogueEvent[] => {
  const history = [...start];
  for (const asked of commands) {
    try {
      history.push(...dialogueDecider.decide(fold(dialogueDecider, history), asked));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return history;
};

const DEALING = ['OpinionAnswered', 'OpinionCommitted', 'OpinionGuided', 'OpinionForwarded'];
const numbers = (history: readonly DialogueEvent[], ...types: readonly string[]): number[] =>
  history.flatMap(({ type, data }) => (types.includes(type) && 'no' in data ? [data.no] : []));

/** Many commands that make sense, in any order. */
const asked = fc.array(command, { minLength: 10, maxLength: 40 });

describe('whatever is asked of a dialogue', () => {
  it('its opinions are numbered 1, 2, 3 without a gap', () =>
    fc.assert(
      fc.property(asked, (commands) => {
        const given = numbers(play(commands), 'OpinionCollected');
        expect(given).toEqual(given.map((_, index) => index + 1));
      }),
    ));
  it('each opinion is dealt with at most once, and never before it was raised', () =>
    fc.assert(
      fc.property(asked, (commands) => {
        const history = play(commands);
        const dealt = numbers(history, ...DEALING);
        expect(new Set(dealt).size).toBe(dealt.length);
        const raised = numbers(history, 'OpinionCollected');
        expect(dealt.every((one) => raised.includes(one))).toBe(true);
      }),
    ));
  it('it is concluded only when every opinion is dealt with, and nothing follows', () =>
    fc.assert(
      fc.property(asked, (commands) => {
        const history = play(commands);
        const end = history.findIndex(({ type }) => type === 'DialogueConcluded');
        if (end === -1) return;
        expect(end).toBe(history.length - 1);
        expect(numbers(history, ...DEALING).toSorted()).toEqual(numbers(history, 'OpinionCollected'));
      }),
    ));
  it('an oral complaint or denunciation is never answered there', () =>
    fc.assert(
      fc.property(asked, (commands) => {
        const history = play(commands);
        const oral = history.flatMap(({ type, data }) =>
          type === 'OpinionCollected' && ['khieu-nai', 'to-cao'].includes(data.topic) ? [data.no] : [],
        );
        const others = numbers(history, 'OpinionAnswered', 'OpinionCommitted', 'OpinionForwarded');
        expect(others.filter((one) => oral.includes(one))).toEqual([]);
      }),
    ));
});
