import type { CaseRows } from '../cases/case-history.js';
import type { Plan } from '../cases/plan.js';
import { RowRefused, type Row } from '../fields/row.js';
import { RowSpool } from '../sqlite/row-spool.js';
import { csvRows } from './csv-rows.js';
import { openText } from './open-text.js';
import { SourceRefused } from './source-refused.js';
import { CASE, xesTraces } from './xes-rows.js';

/** What reading a file says beside its cases. */
export type Reading = Readonly<{
  row: () => void;
  leftOut: (rows: number) => void;
  refused: (refusal: RowRefused) => void;
  bytes: (read: number) => void;
  replaced: (characters: number) => void;
}>;

/**
 * The cases of a file with their rows, one case at a time. `spoolFolder` holds the rows of files whose
 * cases are interleaved.
 *
 * @throws SourceRefused when the file is not what the mapping says
 */
export async function* caseRows(
  file: string,
  plan: Plan,
  spoolFolder: string,
  reading: Reading,
): AsyncGenerator<CaseRows> {
  const { encoding, format } = plan.mapping.source;
  const split = format === 'xes' ? await checkXes((await openText(file, encoding)).text, plan) : NONE;
  const source = await openText(file, encoding);
  const text = watched(source.text, () => reading.bytes(source.bytesRead()));
  if (format === 'xes') yield* fromXes(text, plan, split, reading);
  else yield* fromCsv(text, plan, spoolFolder, reading);
  reading.replaced(source.replaced());
}

async function* watched(text: AsyncIterable<string>, seen: () => void): AsyncGenerator<string> {
  for await (const chunk of text) {
    seen();
    yield chunk;
  }
}

const NONE: ReadonlySet<string> = new Set();

async function* fromXes(
  text: AsyncIterable<string>,
  plan: Plan,
  split: ReadonlySet<string>,
  reading: Reading,
): AsyncGenerator<CaseRows> {
  const clean = cleaner(plan);
  const parts = new Map<string, { head: Row; rows: Row[] }>();
  for await (const trace of xesTraces(text, plan.columns, new Set())) {
    const head = clean(trace.head);
    const rows = trace.rows.map(clean);
    rows.forEach(() => reading.row());
    const wanted = rows.filter(plan.wanted);
    reading.leftOut(rows.length - wanted.length);
    if (wanted.length === 0 && (rows.length > 0 || !plan.wanted(head))) continue;
    const id = traceId(plan, { head, rows: wanted });
    const part = parts.get(id);
    if (part) part.rows.push(...wanted);
    else if (split.has(id)) parts.set(id, { head, rows: wanted });
    else yield { head, rows: wanted };
  }
  yield* parts.values();
}

const traceId = (plan: Plan, { head, rows }: CaseRows): string => plan.id(rows[0] ?? head, rows);

/**
 * A first pass, before anything is written: XML is whole or it is nothing, and only its end shows which
 * attributes it has. One may be missing from some traces, but one that no trace has is misspelt.
 *
 * @returns the cases whose events stand in several traces
 */
const checkXes = async (text: AsyncIterable<string>, plan: Plan): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  const clean = cleaner(plan);
  const ids = new Set<string>();
  const split = new Set<string>();
  for await (const { head, rows } of xesTraces(text, plan.columns, seen)) {
    const wanted = rows.map(clean).filter(plan.wanted);
    const id = traceId(plan, { head: clean(head), rows: wanted });
    if (ids.has(id) && id !== '') split.add(id);
    ids.add(id);
  }
  const missing = plan.columns.filter((name) => !seen.has(name));
  if (missing.length === 0) return split;
  const names = missing.map((name) => `"${name}"`).join(', ');
  throw new SourceRefused(`no trace and no event has ${names} (attributes of traces are written "${CASE}…")`);
};

async function* fromCsv(
  text: AsyncIterable<string>,
  plan: Plan,
  spoolFolder: string,
  reading: Reading,
): AsyncGenerator<CaseRows> {
  const rows = identified(text, plan, reading);
  const { grouped = false } = plan.mapping.source;
  if (grouped) yield* neighbours(rows);
  else yield* spooled(rows, spoolFolder);
}

type Identified = Readonly<{ id: string; row: Row }>;

async function* identified(
  text: AsyncIterable<string>,
  plan: Plan,
  reading: Reading,
): AsyncGenerator<Identified> {
  const clean = cleaner(plan);
  const refused = (refusal: RowRefused): void => {
    reading.row();
    reading.refused(refusal);
  };
  for await (const raw of csvRows(text, plan.mapping.source, plan.columns, refused)) {
    const row = clean(raw);
    reading.row();
    const id = plan.id(row, [row]);
    if (!plan.wanted(row)) reading.leftOut(1);
    else if (id === '') reading.refused(new RowRefused('row.id-missing', row.number, 'no case id'));
    else yield { id, row };
  }
}

async function* neighbours(rows: AsyncIterable<Identified>): AsyncGenerator<CaseRows> {
  let current: { id: string; rows: Row[] } | undefined;
  for await (const { id, row } of rows) {
    if (current?.id === id) current.rows.push(row);
    else {
      if (current) yield* together(current.rows);
      current = { id, rows: [row] };
    }
  }
  if (current) yield* together(current.rows);
}

async function* spooled(rows: AsyncIterable<Identified>, folder: string): AsyncGenerator<CaseRows> {
  const spool = new RowSpool(folder);
  try {
    for await (const { id, row } of rows) spool.push(id, row);
    for (const group of spool.groups()) yield* together(group);
  } finally {
    spool.close();
  }
}

function* together(rows: readonly Row[]): Generator<CaseRows> {
  const [head] = rows;
  if (head) yield { head, rows };
}

/** Cells as the mapping wants them: what means "nothing" is `''`. */
const cleaner = ({ mapping }: Plan): ((row: Row) => Row) => {
  const blank = new Set(mapping.blank ?? []);
  const trim = mapping.trim === true;
  const clean = (cell: string): string => {
    if (cell === '') return cell;
    const trimmed = cell.trim();
    return trimmed === '' || blank.has(trimmed) ? '' : trim ? trimmed : cell;
  };
  return ({ number, cells }) => ({ number, cells: cells.map(clean) });
};
