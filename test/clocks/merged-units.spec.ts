import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOf, type DomainEvent } from '#kernel';
import { builtInLaw, deadline, requestOf, type DeadlineFact } from '#law';
import { OpenWork } from '#reactions';
import type { RunningClock } from '#rulebook';
import { golden, recount } from '#testing';
import { clockHistories, startedClocks, type StreamHistory } from './clock-histories.js';
import { ClockOffice } from './clock-office.js';

/** With which event a thing of each kind goes to the unit that follows. */
const HANDED_OVER: Readonly<Record<string, string>> = {
  petition: 'PetitionHandedOver',
  complaint: 'ComplaintHandedOver',
  denunciation: 'DenunciationHandedOver',
  letter: 'LetterHandedOver',
  session: 'SessionHandedOver',
  dialogue: 'DialogueHandedOver',
  disclosure: 'DisclosureHandedOver',
  recommendation: 'RecommendationHandedOver',
};

type HandOver = (event: DomainEvent) => DomainEvent;

/** Every unit that has something in hand ends, and `into` takes it over. @returns how many things went */
const merge = async (office: ClockOffice, into: string, spoil: HandOver): Promise<number> => {
  const units = [...new Set((await office.running()).map(({ unit }) => unit))];
  const work = await new OpenWork(office.log).of(units.filter((unit) => unit !== into));
  for (const { stream, unit: from } of work) {
    const category = stream.slice(0, stream.indexOf('-'));
    const type = HANDED_OVER[category] ?? '';
    const data = { ...golden(type).data, [`${category}Id`]: idOf(stream), from, to: into };
    const at = { recordedAt: '2026-07-20T03:00:00.000Z', actor: 'an', correlationId: stream };
    const meta = { ...at, commandId: `${into}/${stream}` };
    await office.log.append(stream, await office.lastOf(stream), [spoil({ type, data })], meta);
  }
  await office.follow();
  return work.length;
};

/** By stream and name; who has it is what a merger changes. */
const shown = (clocks: readonly RunningClock[]) =>
  clocks
    .map(({ stream, clock, fact, pausedOn }) => ({ key: `${stream} ${clock}`, fact, pausedOn }))
    .toSorted((one, other) => one.key.localeCompare(other.key));

/** The date that a reader with a wall calendar gets from the explanation alone. */
const explained = (fact: DeadlineFact): string => recount(deadline(builtInLaw, requestOf(fact)).because).due;

/** What happened before the first merger, between the two, and after the second. */
const inThree = (histories: readonly StreamHistory[]) =>
  [0, 1, 2].map((part) =>
    histories.flatMap(({ stream, events }) => {
      const some = events.filter((_event, at) => Math.min(at, 2) === part);
      return some.length === 0 ? [] : [{ stream, events: some }];
    }),
  );

const play = async (histories: readonly StreamHistory[], spoil: HandOver = (event) => event) => {
  const [first = [], ...later] = inThree(histories);
  const office = await ClockOffice.open(first);
  let handed = 0;
  try {
    for (const [at, more] of [...later, []].entries()) {
      const before = await office.running();
      handed += await merge(office, `moi-${at}`, spoil);
      const after = await office.running();
      expect(shown(after)).toEqual(shown(before));
      for (const { fact } of after) expect(explained(fact)).toBe(fact.due);
      await office.tell(more);
    }
  } finally {
    await office.close();
  }
  return handed;
};

describe('every date shown, in histories with mergers in between', () => {
  it('stays what it is when its unit ends, and follows from its explanation alone', async () => {
    let handed = 0;
    await fc.assert(
      fc.asyncProperty(clockHistories, async (histories) => {
        handed += await play(histories);
      }),
      { numRuns: 8 },
    );
    expect(handed).toBeGreaterThan(8);
  }, 300_000);

  it('would be missed if a hand-over moved it (seeded defect)', async () => {
    const histories = startedClocks(40).map(({ history }) => history);
    const moving: HandOver = (event) =>
      event.type === 'PetitionHandedOver'
        ? { type: 'DeadlineRecomputed', data: { ...golden('DeadlineRecomputed').data, clock: 'reply' } }
        : event;
    await expect(play(histories, moving)).rejects.toThrow('toEqual');
  }, 300_000);
});
