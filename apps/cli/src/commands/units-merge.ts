import { Command } from 'commander';
import type { Actor } from '#access';
import { ScopedReads, UnitNames, WorkOfUnits, WorkOfUnitsHandler, type UnitWork } from '#views';
import { dataOption } from '../data-folder.js';
import { EXIT, Stop } from '../exit.js';
import { json, table, type Output } from '../output.js';
import { freshViews } from '../views.js';

type Options = Readonly<{ from: string; into: string; data: string; preview?: true; json?: true }>;

/** What would go where. `successor` is a unit's id, or the name of one that does not exist yet. */
type Preview = UnitWork &
  Readonly<{ from: readonly Readonly<{ id: string; name: string }>[]; successor: string }>;

const HELP = `
Shows what the units have in hand: every open case, letter and commitment with its clock, the units under them and
the people with a role there. Nothing moves but who has the work, and nothing at all by this command: a merger takes
two persons, each signed in (Quản trị, Đơn vị; POST /api/units/merge and /api/reorganisations/{id}/confirm).

Example:
  nghedan units merge --from an-mau,binh-mau --into hoa-mau --preview --json`;

export const unitsMergeCommand = (output: Output): Command =>
  new Command('merge')
    .description('preview of a merger: what would be handed over')
    .requiredOption('--from <ids>', 'units that would end, parted by commas')
    .requiredOption('--into <unit>', 'unit that would take over')
    .option('--preview', 'show it; there is no other way on the command line')
    .addOption(dataOption())
    .option('--json', 'as JSON, with everybody and the first 200 lines')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      if (!options.preview) {
        throw new Stop(EXIT.refused, 'a merger takes two persons, each signed in; here is only --preview');
      }
      const preview = await previewOf(options, output);
      output.out(options.json ? json(preview) : readable(preview));
    });

const previewOf = async ({ from, into, data }: Options, output: Output): Promise<Preview> => {
  const units = from.split(',');
  const reader = await freshViews(data, output);
  try {
    const names = new UnitNames(reader);
    const grants = units.map((unit) => ({ role: 'administrator', unit }) as const);
    const operator: Actor = { userId: 'operator', grants, home: units[0] ?? '' };
    const work = await new WorkOfUnitsHandler(new ScopedReads(reader)).execute(
      new WorkOfUnits(operator, units),
    );
    const named = units.map((id) => ({ id, name: names.nameOf(id) }));
    return { from: named, successor: names.nameOf(into), ...work };
  } finally {
    reader.close();
  }
};

const readable = ({ from, successor, counts, lines, total, under, staff }: Preview): string =>
  [
    `${from.map(({ name }) => name).join(' + ')} → ${successor}`,
    '',
    table(
      ['unit', 'kind', 'open'],
      counts.map(({ unit, kind, count }) => [unit, kind, count]),
    ),
    '',
    table(
      ['code', 'kind', 'unit', 'status', 'due (stays)'],
      lines.map(({ code, kind, unit, status, dueOn }) => [code, kind, unit, status, dueOn ?? '-']),
    ),
    ...(total > lines.length ? [`… and ${String(total - lines.length)} more`] : []),
    '',
    `Units that go along: ${under.map(({ name }) => name).join(', ') || '-'}`,
    '',
    table(
      ['people with a role there', 'role', 'unit'],
      staff.map(({ displayName, role, unit }) => [displayName, role, unit]),
    ),
  ].join('\n');
