import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { nghedan } from '../../../test/stand-in/terminal.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SHARED = join(process.env['NGHEDAN_SHARED'] ?? join(ROOT, '../shared'), 'data');

/** Keys that describe the source itself, or groups that no mapping names. */
const NOT_OURS = new Set([
  'bySubject',
  'byReason',
  'byCountry',
  'byMonthNote',
  'eventLog',
  'missingTypesInSnapshot',
  'outcomesOfClosed',
  'redactedCells',
  'resourceChanges',
  'sampleTimelines',
  'sourceOwnFlags',
  'groupChanges.note',
  'groupChanges.withoutEMPTY',
]);

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Whether two figures agree within the tolerances of the data sets: rates 0.000002, days 0.0002. */
const agree = (expected: unknown, found: unknown, path: string): boolean => {
  if (typeof expected !== 'number' || typeof found !== 'number') return expected === found;
  const tolerance = Number.isInteger(expected) ? 0 : /days/i.test(path) ? 0.0002 : 0.000002;
  return Math.abs(expected - found) <= tolerance;
};

/** Every figure of `expected` that `found` does not have. */
const differences = (expected: unknown, found: unknown, path = ''): readonly string[] => {
  if (NOT_OURS.has(path)) return [];
  if (isTree(expected) && isTree(found)) {
    const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
    return Object.entries(expected).flatMap(([key, value]) => differences(value, found[key], below(key)));
  }
  if (agree(expected, found, path)) return [];
  return [`${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
};

const answered = async (...argv: readonly string[]): Promise<unknown> => {
  const { exit, out } = await nghedan(...argv, '--json');
  expect(exit).toBe(0);
  return JSON.parse(out);
};

type Expected = { timeZone: string; asOf: string; openAtEndOfDay: Record<string, number> };

const SETS = [
  ['wabo-receipt', 'receipt.xes.gz', 'wabo-receipt'],
  ['wabo-receipt', 'receipt.csv.gz', 'wabo-receipt-csv'],
  ['bpic13-incidents', 'bpic13_incidents.xes.gz', 'bpic13-incidents'],
  ['boston311-2015', 'boston311-2015.csv.gz', 'boston311-2015'],
] as const;

const present = existsSync(SHARED);
if (!present) process.stderr.write(`skipped: the data sets are not at ${SHARED}\n`);

(present ? describe : describe.skip)('a real data set, imported by its mapping', () => {
  it.each(SETS)(
    '%s (%s) gives every figure that was computed outside',
    async (name, file, mapping) => {
      const data = mkdtempSync(join(tmpdir(), 'nghedan-data-set-'));
      try {
        const expected = JSON.parse(readFileSync(join(SHARED, name, 'expected.json'), 'utf8')) as Expected;
        const map = join(ROOT, 'libs/interchange/mappings', `${mapping}.json`);
        const report = await answered('import', join(SHARED, name, file), '--mapping', map, '--data', data);
        expect(report).toMatchObject({ refused: { count: 0 } });
        const days = Object.keys(expected.openAtEndOfDay).join(',');
        const asked = ['--as-of', expected.asOf, '--zone', expected.timeZone, '--open-at', days];
        expect(differences(expected, await answered('stats', ...asked, '--data', data))).toEqual([]);
      } finally {
        rmSync(data, { recursive: true });
      }
    },
    600_000,
  );
});
