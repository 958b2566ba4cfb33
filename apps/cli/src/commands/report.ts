import { Command, Option } from 'commander';
import type { LogReader } from '#event-store';
import { START, type LocalDate, type Recorded } from '#kernel';
import type { UnitEvent } from '#organisation';
import { csv, formNamed, LogReports, settingsOf, type Form, type ReportAnswer } from '#reports';
import { dataOption, dayArgument, openForReading } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { rulebookOf } from '../law-of.js';
import { json, table, type Output } from '../output.js';

type Options = {
  form: string;
  formSet?: string;
  from: LocalDate;
  to: LocalDate;
  unit?: string;
  map: 'old' | 'new';
  at?: string;
  data: string;
  json?: true;
  csv?: true;
};

const HELP = `
The figures come out of the log itself, as it stood at --at (default: its head); both days of the period count.
UNIT is an id or the exact name; the topmost unit when left out. Everything below the unit counts too.

Examples:
  nghedan report --form 01/XLD --from 2026-06-15 --to 2026-09-14 --unit "Xã An Mẫu" --data ./data
  nghedan report --form 01/KQGQ --from 2025-12-15 --to 2026-09-14 --at 0000000000004711 --json`;

export const reportCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('report')
    .description('an official form of a period: every cell, and what is behind it')
    .requiredOption('--form <form>', 'form, e.g. 01/XLD')
    .requiredOption('--from <day>', 'first day', dayArgument)
    .requiredOption('--to <day>', 'last day, inclusive', dayArgument)
    .option('--unit <unit>', 'unit: id or name')
    .option('--form-set <id>', 'form set; the one in force on the last day when left out')
    .addOption(
      new Option('--map <map>', 'units as they were or as they are').choices(['old', 'new']).default('old'),
    )
    .option('--at <position>', 'position in the log up to which facts count')
    .addOption(dataOption())
    .option('--csv', 'as CSV')
    .option('--json', 'cells with their ids, identities, rates and backlog as JSON')
    .addHelpText('after', HELP)
    .action(async (asked: Options) => {
      const log = openForReading(asked.data);
      try {
        const unit = await unitNamed(log, asked.unit);
        const { version: ruleSet, settings } = (await rulebookOf(asked.data)).current().ruleSet;
        const answer = await new LogReports(log, log.logId).ask({
          form: asked.form,
          unit: unit.id,
          period: { from: asked.from, to: asked.to },
          map: asked.map,
          ruleSet,
          settings: settingsOf(settings),
          ...(asked.formSet !== undefined && { formSet: asked.formSet }),
          ...(asked.at !== undefined && { at: { position: asked.at } }),
        });
        const form = formNamed(answer.set, asked.form);
        output.out(shown(form, answer, unit.name, asked));
        const checks = answer.report.forms.find((one) => one.form === form.code)?.checks ?? [];
        if (checks.some(({ verdict }) => verdict === 'broken')) ends(EXIT.findings);
      } finally {
        log.close();
      }
    });

type Named = Readonly<{ id: string; name: string }>;

/** @throws Stop when no unit, or more than one, is called so */
const unitNamed = async (log: LogReader, asked: string | undefined): Promise<Named> => {
  const units = new Map<string, Named & Readonly<{ top: boolean }>>();
  for await (const { events } of log.readAll(START, { categories: ['unit'] })) {
    for (const { type, data } of events as readonly Recorded<UnitEvent>[]) {
      const { unitId: id } = data;
      if (type === 'UnitEstablished') units.set(id, { id, name: data.name, top: data.parent === undefined });
      const known = units.get(id);
      if (type === 'UnitRenamed' && known) units.set(id, { ...known, name: data.name });
    }
  }
  const found = [...units.values()].filter(({ id, name, top }) =>
    asked === undefined ? top : id === asked || name === asked,
  );
  const [unit, ...others] = found;
  if (!unit) throw new Stop(EXIT.refused, asked === undefined ? 'the log holds no unit' : `no unit ${asked}`);
  if (others.length > 0) {
    throw new Stop(
      EXIT.refused,
      `several units: ${found.map(({ id, name }) => `${name} (${id})`).join(', ')}`,
    );
  }
  return unit;
};

const shown = (
  form: Form,
  { report, snapshot, period }: ReportAnswer,
  unit: string,
  asked: Options,
): string => {
  const filled = report.forms.find((one) => one.form === form.code);
  if (asked.json) {
    const { position, hash, map } = snapshot;
    const { rates, backlog } = report;
    return json({ ...filled, formSet: report.formSet, unit, ...period, position, hash, map, rates, backlog });
  }
  const rows = form.columns.map(
    ({ code, vi, under = [] }) =>
      [code, [...under, vi].join(' › '), filled?.cells[code]?.value ?? null] as const,
  );
  if (asked.csv) return csv([['MS', 'Chỉ tiêu', unit], ...rows]);
  const notes = (filled?.checks ?? [])
    .filter(({ verdict }) => verdict !== 'holds')
    .map(
      ({ left, right, leftSum, rightSum, verdict }) =>
        `${verdict}: ${left.join(' + ')} = ${right.join(' + ')} (${String(leftSum)}, ${String(rightSum)})`,
    );
  return [
    `${form.code} ${form.vi}`,
    `${unit}, ${period.from} to ${period.to}, log at ${snapshot.position}, sha256 ${snapshot.hash}`,
    '',
    table(
      ['MS', 'heading', 'value'],
      rows.map(([code, heading, value]) => [code, heading, value ?? '-']),
    ),
    ...notes,
  ].join('\n');
};
