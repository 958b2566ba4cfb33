import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * What a commune, a province and the country need, computed from what was measured: `npm run capacity` writes the
 * table of `docs/capacity.md` anew; with `--check` it only compares. The measured costs stand in the page itself, and nowhere else.
 */
const PAGE = 'docs/capacity.md';

const YEARS = 10;
const WORKING_SECONDS = 250 * 8 * 3600;
/** The busiest hour of a year against the mean of working hours. */
const PEAK = 10;
const GB = 1e9;

/** Letters and visits of a year, all communes and provinces together. */
const COUNTRY = 500_000 + 400_000;
const SCALES = [
  ['a commune (mean of 3,321)', COUNTRY / 3_321],
  ['a busy commune (20 × the mean)', (20 * COUNTRY) / 3_321],
  ['a province (mean of 34)', COUNTRY / 34],
  ['a large province (5 × the mean)', (5 * COUNTRY) / 34],
  ['the country in one log', COUNTRY],
];

const number = (value, digits = 0) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const size = (bytes) => (bytes < GB ? `${number(bytes / 1e6)} MB` : `${number(bytes / GB, 1)} GB`);

const duration = (seconds) => {
  if (seconds < 1) return 'under 1 s';
  if (seconds < 120) return `${number(seconds)} s`;
  return seconds < 7_200 ? `${number(seconds / 60)} min` : `${number(seconds / 3_600, 1)} h`;
};

const row = (cells) => `| ${cells.join(' | ')} |`;

const table = (header, rows) => [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');

/** One line a scale: what a year brings, and what ten years come to. */
const needs = (cost) =>
  table(
    [
      '',
      'arrivals a year',
      'events a year',
      'in the busiest hour',
      `log after ${YEARS} years`,
      'views',
      'vault',
      'views built anew',
      'log copied and proven',
    ],
    SCALES.map(([name, arrivals]) => {
      const events = arrivals * cost.eventsPerArrival;
      const all = events * YEARS;
      return [
        name,
        number(arrivals),
        number(events),
        `${number((events / WORKING_SECONDS) * PEAK, 2)} events/s`,
        size(all * cost.logBytesPerEvent),
        size(all * cost.viewBytesPerEvent),
        size(arrivals * YEARS * cost.vaultBytesPerArrival),
        duration(all / cost.viewsBuiltPerSecond),
        duration(all / cost.copiedPerSecond + (2 * all) / cost.hashedPerSecond),
      ];
    }),
  );

/** The costs that the page states in its first table: `| name | value | … |`. */
const costsIn = (page) => {
  const found = [...page.matchAll(/^\| `(\w+)` \| ([\d,.]+) \|/gm)];
  return Object.fromEntries(found.map(([, name, value]) => [name, Number(value.replaceAll(',', ''))]));
};

/** The page with its computed table as it must be. */
const computed = (page) =>
  page.replace(
    /(<!-- computed -->\n\n)[\s\S]*?(\n\n<!-- end -->)/,
    (_, before, after) => before + needs(costsIn(page)) + after,
  );

const page = readFileSync(PAGE, 'utf8');
if (!process.argv.includes('--check')) writeFileSync(PAGE, computed(page));
else if (page !== computed(page)) {
  process.stderr.write(`${PAGE} does not follow from its costs: npm run capacity\n`);
  process.exitCode = 1;
}
