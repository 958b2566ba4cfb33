import { Command, InvalidArgumentError } from 'commander';
import { LoggedUserDirectory, userIdOf } from '#access';
import { Decisions, type SqliteLog } from '#event-store';
import {
  calendarChanges,
  changedCalendar,
  checkCalendar,
  preview,
  ProposeCalendar,
  ProposeCalendarHandler,
  readCalendarChange,
  Rulebook,
} from '#rulebook';
import { dataOption, openForWriting, requireLog } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { readJsonFile, rulebookOf, withClocks } from '../law-of.js';
import { movedClocks } from '../moved-clocks.js';
import { json, table, type Output } from '../output.js';
import { yearOf } from '../../../api/src/law/shown-law.js';
import { SystemClock } from '../../../api/src/system-clock.js';

type Show = { year: number; data: string; json?: true };
type Import = { data: string; preview?: true; propose?: true; by?: string; reason?: string; json?: true };

const HELP = `
FILE is JSON: {"years": [{"year": 2027, "publishedOn": "2026-10-15", "source": "…", "workingDays": 250,
"off": [{"day": "2027-01-01", "vi": "…", "en": "…", "confidence": "T"}], "worked": []}], "closures": []}.
A year replaces what was known of it; its working days must come to the number that its notice gives.
--preview says which deadlines that run would move, and changes nothing. --propose leaves a proposal that a
second administrator confirms or rejects on the page.

Examples:
  nghedan calendar import lich-2027.json --preview --data ./data
  nghedan calendar import lich-2027.json --propose --by quan.tri --reason "Thông báo số …" --data ./data`;

const year = (text: string): number => {
  if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('a year is written YYYY');
  return Number(text);
};

export const calendarCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('calendar')
    .description('days off and make-up days')
    .addCommand(
      new Command('show')
        .description('one year of the calendar')
        .option('--year <year>', 'year', year, Number(new SystemClock().today().slice(0, 4)))
        .addOption(dataOption())
        .option('--json', 'the year as JSON')
        .action(async ({ year: asked, data, json: asJson }: Show) => {
          const shown = yearOf((await rulebookOf(data)).current(), asked);
          if (asJson) return output.out(json(shown));
          const rows = shown.days.map(({ day, kind, vi, en, confidence = '' }) => [
            day,
            kind,
            vi,
            en,
            confidence,
          ]);
          output.out(`${shown.version} · ${asked} · ${shown.workingDays}${shown.published ? '' : ' (?)'}`);
          output.out(table(['day', 'kind', 'vi', 'en', 'known'], rows));
        }),
    )
    .addCommand(
      new Command('import')
        .description('look at what the days off of a year would move, or propose them')
        .argument('<file>', 'JSON file of years')
        .option('--preview', 'say what would move; changes nothing')
        .option('--propose', 'leave a proposal for a second person')
        .option('--by <username>', 'administrator who proposes')
        .option('--reason <text>', 'why, and by which document')
        .addOption(dataOption())
        .option('--json', 'the answer as JSON')
        .addHelpText('after', HELP)
        .action((file: string, options: Import) => bringIn(file, options, output)),
    );

const bringIn = async (file: string, options: Import, output: Output): Promise<void> => {
  if (options.preview === options.propose) throw new Stop(EXIT.usage, 'say either --preview or --propose');
  const change = readCalendarChange(readJsonFile(file));
  requireLog(options.data);
  if (options.propose) return propose(change, options, output);
  const book = await rulebookOf(options.data);
  const before = book.lawContent('calendar');
  const after = changedCalendar(before, change);
  checkCalendar(after);
  const law = { ...book.current(), calendar: { ...after, version: 'what-if' } };
  const moved = await withClocks(options.data, output, (clocks) =>
    preview(clocks, book, law, { most: 1_000 }),
  );
  const changes = calendarChanges(before, after);
  output.out(options.json ? json({ changes, ...moved }) : movedClocks(moved));
};

const propose = async (
  change: ReturnType<typeof readCalendarChange>,
  { data, by, reason, json: asJson }: Import,
  output: Output,
): Promise<void> => {
  if (by === undefined || reason === undefined)
    throw new Stop(EXIT.usage, '--propose needs --by and --reason');
  const store = await openForWriting(data);
  try {
    const actor = await administrator(store, by);
    const commandId = `cli:${crypto.randomUUID()}`;
    const clock = new SystemClock();
    const handler = new ProposeCalendarHandler(new Decisions(store, clock), clock, new Rulebook(store));
    const decided = await handler.execute(
      new ProposeCalendar(change, reason, { actor, commandId, correlationId: commandId }),
    );
    output.out(asJson ? json(decided) : `${decided.stream} waits for a second person`);
  } finally {
    await store.close();
  }
};

/** @throws Stop when the account is not one of an administrator */
const administrator = async (store: SqliteLog, username: string): Promise<string> => {
  const userId = userIdOf(username);
  const actor = await new LoggedUserDirectory(store).actor(userId, new SystemClock().today());
  if (!actor?.grants.some(({ role }) => role === 'administrator'))
    throw new Stop(EXIT.refused, `${username} is no administrator`);
  return userId;
};
