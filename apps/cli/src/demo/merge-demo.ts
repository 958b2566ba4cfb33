import { userIdOf } from '#access';
import { addDays, localDate, type LocalDate } from '#kernel';
import { builtInLaw, isWorkingDay } from '#law';
import { CarryOutReorganisation, ConfirmReorganisation, ProposeMerge } from '#organisation';
import { openForWriting } from '../data-folder.js';
import { EXIT, Stop } from '../exit.js';
import type { Output } from '../output.js';
import { catchUp } from '../views.js';
import { Agenda } from './agenda.js';
import { DemoOffice } from './demo-office.js';
import { establish } from './establish.js';
import { liveLetter } from './letter-life.js';
import { MERGE_ACCOUNTS, MERGE_PLACES, MERGE_UNITS, MERGED } from './merge-places.js';
import { prove, snapshotOf, type MergeProof } from './merge-proof.js';
import { ReceptionDays } from './reception-day.js';
import { SeededRandom } from './seeded-random.js';

const SEED = 20_250_701;
const DAY = localDate('2025-07-01');
const REORGANISATION = 'sap-nhap-hoa-mau';
const PROVINCE = 'song-mau';

export type MergeDemo = Readonly<{
  data: string;
  /** How long before 1 July 2025 the history begins. */
  months: number;
  output: Output;
}>;

/**
 * Two communes work until 30 June 2025 and are one from 1 July on. What the log and the figures held before is
 * compared with what they hold afterwards.
 *
 * @throws Stop when the folder holds a log already
 */
export const writeMergeDemo = async ({ data, months, output }: MergeDemo): Promise<MergeProof> => {
  const first = addDays(DAY, -Math.round(months * 30.4));
  const store = await openForWriting(data);
  try {
    if ((await store.head()) !== '') {
      throw new Stop(EXIT.refused, `${data} holds records already; demo data need an empty folder`);
    }
    const office = await DemoOffice.open(store, data, first, new SeededRandom(SEED));
    const period = { from: first.slice(0, 7), until: addDays(DAY, -1).slice(0, 7) };
    const look = async () => {
      await catchUp(data, store, output);
      return snapshotOf(store, data, period, PROVINCE);
    };
    try {
      await establish(office, first, { units: MERGE_UNITS, accounts: MERGE_ACCOUNTS });
      await live(office, first, output);
      await agree(office);
      const before = await look();
      await merge(office);
      return prove(before, await look(), DAY);
    } finally {
      await office.close();
    }
  } finally {
    await store.close();
  }
};

const live = async (office: DemoOffice, first: LocalDate, { err }: Output): Promise<void> => {
  const last = addDays(DAY, -1);
  const agenda = new Agenda(last);
  const desks = MERGE_PLACES.map((place) => ({ place, days: new ReceptionDays(office, agenda, place) }));
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
    office.clock.turnTo(day);
    if (isWorkingDay(builtInLaw, day)) {
      for (const { place, days } of desks) {
        await days.receive(day);
        if (office.random.chance(0.2)) await liveLetter(office, agenda, place, day);
      }
    }
    await agenda.live(day);
    if (day.endsWith('-01')) err(`entered up to ${day}`);
  }
};

/** One administrator asks, another confirms: before the day, so nothing happens yet. */
const agree = async (office: DemoOffice): Promise<void> => {
  const plan = {
    from: ['dong-mau', 'tay-mau'],
    into: MERGED.unitId,
    establish: { ...MERGED, level: 'commune', kind: 'commune', parent: PROVINCE, remote: false },
    day: DAY,
    legalBasis: 'Nghị quyết mẫu số 01/NQ ngày 16/06/2025',
  } as const;
  await office.send(new ProposeMerge(REORGANISATION, plan, office.who(userIdOf('quantri1'), PROVINCE)));
  await office.send(new ConfirmReorganisation(REORGANISATION, office.who(userIdOf('quantri2'), PROVINCE)));
};

const merge = async (office: DemoOffice): Promise<void> => {
  office.clock.turnTo(DAY);
  await office.send(new CarryOutReorganisation(REORGANISATION, office.who(userIdOf('quantri2'), PROVINCE)));
};
