import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import type { Remedies } from '#law';
import {
  DEFAULT_SETTINGS,
  formSetNamed,
  numbersOf,
  report,
  SHIPPED_FIELD_GROUPS,
  SHIPPED_FORM_SETS,
} from '#reports';
import { Happened } from './facts.js';

/** Every cell another number, so that no two columns can be taken for each other. */
const PERIOD = { from: localDate('2024-03-15'), to: localDate('2024-06-14') };
const MILLION = 1_000_000;
const SQUARE_METRE = 100;

const cellsOf = (log: Happened, form: string): readonly (number | null)[] => {
  const found = report(formSetNamed(SHIPPED_FORM_SETS, 'tt-01-2024'), log.subjects(), {
    period: PERIOD,
    inScope: (unit) => unit === 'huyen',
    settings: DEFAULT_SETTINGS,
    groups: SHIPPED_FIELD_GROUPS,
  });
  const cells = Object.entries(numbersOf(found)[form] ?? {});
  return cells.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, n]) => n);
};

/** Numbers from `first` on: money in million đồng, land in m², heads. */
const remedies = (first: number): Remedies => {
  const amount = (at: number) => ({
    money: (first + at) * MILLION,
    land: (first + at + 1) * SQUARE_METRE,
  });
  return {
    toState: amount(0),
    toOrganisations: amount(2),
    toIndividuals: amount(4),
    organisations: first + 6,
    individuals: first + 7,
    disciplined: { people: first + 9, officials: first + 8 },
    investigated: { cases: first + 10, people: first + 12, officials: first + 11 },
  };
};

type Kind = 'complaint' | 'denunciation';

/** A case that was decided before the period; what is carried out of it is told in two steps. */
const decided = (log: Happened, kind: Kind, id: string, what: Remedies): string => {
  log.letter(id, '2024-01-08', kind).raised(id, '2024-01-10', kind);
  const subject = `${kind}-${id}`;
  log.decided(subject, '2024-02-20', 'right', { remedies: what });
  log.add({ kind: 'decision-in-force', subject, on: localDate('2024-03-20') });
  log.add({ kind: 'execution-started', subject, on: localDate('2024-03-25') });
  return subject;
};

const executions = (kind: Kind): Happened => {
  const log = new Happened();
  const open = decided(log, kind, '1', remedies(100));
  log.add({ kind: 'execution-progressed', subject: open, on: localDate('2024-04-01'), done: remedies(20) });
  const finished = decided(log, kind, '2', remedies(300));
  log.add({ kind: 'execution-finished', subject: finished, on: localDate('2024-05-06'), done: remedies(51) });
  const before = decided(log, kind, '3', remedies(1_000));
  log.add({ kind: 'execution-finished', subject: before, on: localDate('2024-03-26'), done: remedies(70) });
  return log;
};

describe('what is carried out', () => {
  /** To be done 1,400 + 3n (three decisions of 100, 300 and 1,000), done 141 + 3n (20, 51 and 70). */
  // prettier-ignore
  it('02/KQGQ: of decisions on complaints', () =>
    expect(cellsOf(executions('complaint'), '02/KQGQ')).toEqual([
      3, 2, // decisions, finished
      1_400, 1_403, 141, 144, // the State: to recover, recovered
      1_406, 1_409, 1_412, 1_415, // to return: organisations, individuals
      147, 150, 153, 156, // returned
      168, 165, // disciplined people, officials
      171, 177, 174, // prosecuted cases, people, officials
    ]));

  // prettier-ignore
  it('04/KQGQ: of conclusions on denunciations; organisations that were disciplined are not on record', () =>
    expect(cellsOf(executions('denunciation'), '04/KQGQ')).toEqual([
      3, 2,
      1_400, 1_403, 141, 144,
      1_418, 1_421, 1_406, 1_409, 1_412, 1_415, // rights to be given back: heads, then money and land
      159, 162, 147, 150, 153, 156,
      null, 168, 165,
      171, 177, 174,
    ]));

  it('counts no decision any more that was carried out before the period', () => {
    const log = executions('complaint');
    const early = decided(log, 'complaint', '4', remedies(5_000));
    log.add({ kind: 'execution-finished', subject: early, on: localDate('2024-03-14'), done: remedies(1) });
    expect(cellsOf(log, '02/KQGQ').slice(0, 3)).toEqual([3, 2, 1_400]);
  });
});

describe('letters of petition and reflection', () => {
  const letters = (): Happened => {
    const log = new Happened();
    let next = 0;
    const many = (
      count: number,
      over: Parameters<Happened['letter']>[3],
      then?: (id: string, on: string) => void,
      on = '2024-04-02',
    ): void => {
      for (let n = 0; n < count; n += 1) {
        next += 1;
        log.letter(String(next), on, 'petition', over);
        then?.(String(next), on);
      }
    };
    const answered = (id: string, on: string): void => {
      log.raised(id, on, 'petition');
      log.add({ kind: 'case-answered', subject: `petition-${id}`, on: localDate('2024-05-20') });
    };
    const raised = (id: string, on: string): void => void log.raised(id, on, 'petition');
    const sent = (as: 'guided' | 'transferred' | 'urged') => (id: string) =>
      log.disposed(id, '2024-04-09', as);
    many(3, { field: 'chinh-sach', prior: 'resolved-once' }, answered);
    many(5, { field: 'dat-dai' }, raised);
    many(2, { field: 'tu-phap', competence: 'other' }, sent('guided'));
    many(4, { field: 'la', competence: 'other' }, sent('transferred'));
    many(7, { field: 'dat-dai', competence: 'other', prior: 'court-judgment' }, sent('urged'));
    many(9, { eligible: false, competence: 'other' }, (id) => log.disposed(id, '2024-04-09', 'filed'));
    many(1, { duplicate: true, field: 'dat-dai' }, (id) =>
      log.disposed(id, '2024-04-09', 'merged', 'petition-4'),
    );
    // Came before the period: processed before it, within it, and not yet.
    many(6, {}, (id) => log.disposed(id, '2024-03-01', 'guided'), '2024-02-20');
    many(8, { competence: 'other', field: 'tu-phap' }, sent('transferred'), '2024-02-20');
    for (let n = 0; n < 11; n += 1) log.unsorted(`u-${n}`, '2024-02-21');
    return log;
  };

  // prettier-ignore
  it('04/XLD', () =>
    expect(cellsOf(letters(), '04/XLD')).toEqual([
      39, 8, 31, // to process: carried over, received
      39, 8, 31, // processed
      30, 29, // eligible letters, cases
      3, 12, 10, 4, // policy, land, judicial, other
      10, 19, // resolved before, not
      8, 21, 14, 7, // in competence; not: sent on, urged
      3, 5, // resolved, not
    ]));
});
