import { addDays, type LocalDate } from '#kernel';
import { builtInLaw, isWorkingDay } from '#law';
import { openForWriting } from '../data-folder.js';
import { EXIT, Stop } from '../exit.js';
import { Agenda } from './agenda.js';
import { DemoOffice } from './demo-office.js';
import { liveDuties } from './duty-life.js';
import { establish } from './establish.js';
import { liveDialogue } from './dialogue-life.js';
import { liveLetter } from './letter-life.js';
import { DEMO_PLACES } from './places.js';
import { ReceptionDays } from './reception-day.js';
import { SeededRandom } from './seeded-random.js';
import { planSessions } from './session-life.js';
import { workingDay } from './working-day.js';

export type DemoOptions = Readonly<{
  data: string;
  /** The last day that has happened. */
  today: LocalDate;
  /** How long before it the history begins. */
  months: number;
  /** Told at the end of each month. */
  progress: (day: LocalDate) => void;
}>;

const SEED = 20_251_107;

/**
 * Two years in a commune and a province, entered day by day through the product's own commands. The same
 * `today` and `months` give the same facts; ids and ciphertexts of the vault differ.
 *
 * @throws Stop when the folder holds a log already
 */
export const writeDemo = async ({ data, today, months, progress }: DemoOptions): Promise<void> => {
  const first = addDays(today, -Math.round(months * 30.4));
  const store = await openForWriting(data);
  if ((await store.head()) !== '') {
    await store.close();
    throw new Stop(EXIT.refused, `${data} holds records already; demo data need an empty folder`);
  }
  const office = await DemoOffice.open(store, data, first, new SeededRandom(SEED));
  try {
    await establish(office, first);
    await live(office, first, today, progress);
  } finally {
    await office.close();
    await store.close();
  }
};

const live = async (
  office: DemoOffice,
  first: LocalDate,
  today: LocalDate,
  progress: DemoOptions['progress'],
): Promise<void> => {
  const agenda = new Agenda(today);
  const desks = DEMO_PLACES.map((place) => ({ place, days: new ReceptionDays(office, agenda, place) }));
  planDialogues(office, agenda, first, today);
  for (const desk of desks) planSessions(office, agenda, desk, { first, today });
  const [commune] = DEMO_PLACES;
  if (commune) liveDuties(office, agenda, commune, { first, today });
  for (let day = addDays(first, 1); day <= today; day = addDays(day, 1)) {
    office.clock.turnTo(day);
    if (isWorkingDay(builtInLaw, day)) {
      for (const { place, days } of desks) {
        await days.receive(day);
        if (office.random.chance(0.2)) await liveLetter(office, agenda, place, day);
      }
    }
    await agenda.live(day);
    if (day.endsWith('-01')) progress(day);
  }
};

/** One dialogue a quarter in the commune, counted back from one that is announced but not held yet. */
const planDialogues = (office: DemoOffice, agenda: Agenda, first: LocalDate, today: LocalDate): void => {
  const [commune] = DEMO_PLACES;
  if (!commune) return;
  const next = workingDay(addDays(today, 5));
  for (let held = next; addDays(held, -31) > first; held = workingDay(addDays(held, -91))) {
    liveDialogue(office, agenda, commune, held);
  }
};
