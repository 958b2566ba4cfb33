import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { localDate, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw, isWorkingDay } from '#law';

const FOLDER = `${process.env['NGHEDAN_SHARED'] ?? '../shared'}/data/vn-hues-deadlines`;
const present = existsSync(FOLDER);
if (!present) console.warn(`skipped: the dates of a city's reflections are not in ${FOLDER}`);

type Row = Readonly<{ page: string; sent_local: string; due_date: string }>;

/** What a city promises itself: received on the working day it was sent by 17:00, answered 7 working days later. */
const target = (sentLocal: string): LocalDate => {
  const sentOn = localDate(sentLocal.slice(0, 10));
  const inOfficeHours = isWorkingDay(builtInLaw, sentOn) && sentLocal.slice(11) < '17:00';
  return addWorkingDays(builtInLaw, inOfficeHours ? sentOn : addWorkingDays(builtInLaw, sentOn, 1), 7);
};

(present ? describe : describe.skip)('an internal target of 7 working days', () => {
  it('gives 14 of the 15 due dates that a city published', () => {
    const rows: readonly Row[] = parse(readFileSync(`${FOLDER}/hues-deadlines.csv`), { columns: true });
    const complete = rows.filter(({ sent_local, due_date }) => sent_local && due_date);
    const missed = complete.filter(({ sent_local, due_date }) => target(sent_local) !== due_date);
    expect(complete).toHaveLength(15);
    expect(missed.map(({ sent_local, due_date }) => [sent_local, due_date, target(sent_local)])).toEqual([
      ['2021-06-11T18:22', '2021-06-24', '2021-06-23'],
    ]);
  });
});
