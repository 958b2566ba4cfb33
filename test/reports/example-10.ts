import { localDate } from '#kernel';
import { Happened } from './facts.js';

/** Example 10 of the specification: the nine-month report of 2024 of a district body. */
export const NINE_MONTHS = { from: localDate('2023-12-15'), to: localDate('2024-09-14') };

const complaints = (log: Happened): void => {
  log.letter('C2', '2023-11-22', 'complaint').raised('C2', '2023-12-01', 'complaint');
  log.accepted('complaint-C2', '2023-12-01', '2024-01-15').decided('complaint-C2', '2024-01-22', 'partly');

  log.letter('C1', '2023-12-12', 'complaint', { field: 'dat-dai' }).raised('C1', '2023-12-20', 'complaint');
  log.accepted('complaint-C1', '2023-12-20', '2024-01-19').decided('complaint-C1', '2024-01-18', 'wrong');

  log.letter('L01', '2024-01-08', 'complaint', { field: 'dat-dai' }).raised('L01', '2024-01-12', 'complaint');
  log.accepted('complaint-L01', '2024-01-15', '2024-02-15').decided('complaint-L01', '2024-02-15', 'right', {
    remedies: { toIndividuals: { money: 25_000_000, land: 0 }, individuals: 1 },
  });

  log.letter('L06', '2024-01-22', 'complaint', { field: 'dat-dai', duplicate: true });
  log.disposed('L06', '2024-01-24', 'merged', 'letter-L01');

  log
    .letter('L02', '2024-03-04', 'complaint', { field: 'chinh-sach' })
    .raised('L02', '2024-03-08', 'complaint');
  log.accepted('complaint-L02', '2024-03-11', '2024-04-10').decided('complaint-L02', '2024-04-05', 'wrong');

  const second = { field: 'dat-dai', instance: 'second', prior: 'resolved-once' } as const;
  log.letter('L03', '2024-03-18', 'complaint', second);
  log.raised('L03', '2024-03-22', 'complaint', { instance: 'second' });
  log.accepted('complaint-L03', '2024-03-25', '2024-05-09');
  log.decided('complaint-L03', '2024-05-08', 'wrong', { firstDecision: 'confirmed' });

  log.letter('L04', '2024-04-08', 'complaint', second);
  log.raised('L04', '2024-04-12', 'complaint', { instance: 'second' });
  log.accepted('complaint-L04', '2024-04-15', '2024-05-30');
  log.decided('complaint-L04', '2024-06-04', 'partly', { firstDecision: 'amended' });

  log.letter('L05', '2024-05-06', 'complaint').raised('L05', '2024-05-10', 'complaint');
  log.accepted('complaint-L05', '2024-05-13', '2024-06-12');
  log.add({
    kind: 'case-withdrawn',
    subject: 'complaint-L05',
    on: localDate('2024-05-31'),
    ends: true,
    explained: true,
  });

  log.letter('L07', '2024-08-22', 'complaint', { field: 'dat-dai' }).raised('L07', '2024-08-28', 'complaint');
  log.accepted('complaint-L07', '2024-08-30', '2024-09-30');

  log.letter('L08', '2024-06-10', 'complaint', { field: 'chinh-sach', competence: 'other' });
  log.disposed('L08', '2024-06-20', 'guided');
  log.letter('L09', '2024-07-01', 'complaint', { field: 'dat-dai', competence: 'other' });
  log.disposed('L09', '2024-07-05', 'urged');
  log.letter('L10', '2024-07-15', 'complaint', { eligible: false }).disposed('L10', '2024-07-17', 'filed');
  log.letter('L18', '2024-09-13', 'complaint');
};

const denunciations = (log: Happened): void => {
  log.letter('C3', '2023-11-23', 'denunciation').raised('C3', '2023-12-01', 'denunciation');
  log
    .accepted('denunciation-C3', '2023-12-04', '2024-01-03')
    .decided('denunciation-C3', '2023-12-29', 'right');

  log
    .letter('L11', '2024-06-03', 'denunciation', { field: 'cong-vu' })
    .raised('L11', '2024-06-07', 'denunciation');
  log
    .accepted('denunciation-L11', '2024-06-10', '2024-07-10')
    .decided('denunciation-L11', '2024-07-05', 'wrong');

  log
    .letter('L12', '2024-07-01', 'denunciation', { field: 'dat-dai' })
    .raised('L12', '2024-07-05', 'denunciation');
  log.accepted('denunciation-L12', '2024-07-08', '2024-08-07');
  const withdrawn = { subject: 'denunciation-L12', on: localDate('2024-07-24') };
  log.add({ kind: 'case-withdrawn', ...withdrawn, ends: false, explained: true });
  log.add({ kind: 'case-terminated', ...withdrawn, withdrawn: false });

  log.letter('L13', '2024-08-05', 'denunciation', { field: 'chinh-sach', competence: 'other' });
  log.disposed('L13', '2024-08-09', 'transferred');
  log.add({ kind: 'letter-reply', subject: 'letter-L13', on: localDate('2024-08-30') });
  log.letter('L14', '2024-08-12', 'denunciation', { eligible: false }).disposed('L14', '2024-08-14', 'filed');
};

const petitions = (log: Happened): void => {
  log
    .letter('L15', '2024-08-28', 'petition', { field: 'chinh-sach' })
    .raised('L15', '2024-08-30', 'petition');
  log.add({ kind: 'case-answered', subject: 'petition-L15', on: localDate('2024-09-12') });
  log.letter('L16', '2024-09-09', 'petition', { field: 'dat-dai' }).raised('L16', '2024-09-10', 'petition');
  log
    .letter('L17', '2024-05-20', 'petition', { competence: 'other' })
    .disposed('L17', '2024-05-24', 'transferred');
};

const visits = (log: Happened): void => {
  log.visit('V1', 1, 1).visit('V2', 1, 1).visit('V3', 2, 1).visit('V4', 1, 2);
  log.visit('V5', 7, 1).visit('V6', 5, 2).visit('V7', 1, 1);
  log.sessions(16, 'head').visit('V8', 1, 1, 'head').visit('V9', 1, 2, 'head').visit('V10', 12, 1, 'head');
  log.sessions(2, 'authorised').visit('V11', 1, 1, 'authorised').visit('V12', 6, 2, 'authorised');
};

export const exampleTen = (): Happened => {
  const log = new Happened();
  complaints(log);
  denunciations(log);
  petitions(log);
  visits(log);
  return log;
};

/** Cells by column; what is not named is 0. */
export const EXAMPLE_TEN_CELLS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  '01/TCD': {
    1: 12,
    2: 39,
    3: 12,
    4: 7,
    5: 18,
    6: 5,
    7: 2,
    8: 2,
    9: 12,
    10: 1,
    11: 1,
    12: 16,
    13: 3,
    14: 14,
    15: 2,
    16: 1,
    17: 1,
    18: 12,
    19: 1,
    21: 2,
    22: 2,
    23: 7,
    24: 1,
    25: 1,
    26: 1,
    27: 6,
    29: 1,
  },
  '01/XLD': {
    1: 19,
    2: 1,
    3: 18,
    4: 18,
    5: 1,
    6: 16,
    7: 15,
    8: 10,
    9: 3,
    10: 3,
    11: 2,
    13: 14,
    14: 12,
    15: 8,
    16: 2,
    17: 2,
    18: 4,
    19: 1,
    20: 2,
    21: 1,
    22: 1,
  },
  '02/XLD': {
    1: 12,
    2: 1,
    3: 11,
    4: 11,
    5: 1,
    6: 10,
    7: 10,
    8: 9,
    9: 9,
    10: 2,
    11: 6,
    12: 1,
    16: 2,
    19: 7,
    20: 7,
    21: 5,
    22: 2,
    23: 2,
    24: 1,
    25: 1,
  },
  '03/XLD': {
    1: 4,
    3: 4,
    4: 4,
    6: 4,
    7: 3,
    8: 3,
    9: 3,
    10: 1,
    11: 1,
    12: 1,
    20: 3,
    21: 2,
    22: 2,
    24: 1,
    25: 1,
    27: 1,
  },
  '04/XLD': {
    1: 3,
    3: 3,
    4: 3,
    6: 3,
    7: 3,
    8: 3,
    9: 1,
    10: 1,
    12: 1,
    14: 3,
    15: 2,
    16: 1,
    17: 1,
    19: 1,
    20: 1,
  },
  '01/KQGQ': {
    1: 9,
    2: 2,
    3: 7,
    4: 8,
    5: 6,
    6: 1,
    11: 25,
    14: 1,
    20: 1,
    21: 2,
    22: 1,
    23: 1,
    24: 1,
    25: 4,
    26: 2,
  },
  '02/KQGQ': {},
  '03/KQGQ': { 1: 3, 2: 1, 3: 2, 4: 3, 6: 3, 7: 2, 9: 1, 24: 1, 26: 1, 30: 3 },
  '04/KQGQ': {},
};
