import { pipeline, Readable } from 'node:stream';
import { parse, type Info, type Options } from 'csv-parse';
import { RowRefused, type Row } from '../fields/row.js';
import type { SourceForm } from '../mapping/mapping.types.js';
import { SourceRefused } from './source-refused.js';

/** More than any honest record; an opening quote that is never closed must not swallow the memory. */
const RECORD_LIMIT = 8 * 1024 * 1024;

/**
 * The records of a CSV text with the wanted columns only. A record with another number of cells than the
 * header is handed to `refused` and left out.
 *
 * @throws SourceRefused when a wanted column is missing or the text breaks off inside quotes
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  form: SourceForm,
  wanted: readonly string[],
  refused: (refusal: RowRefused) => void,
): AsyncGenerator<Row> {
  const start = await opening(text, form);
  const records = parse(options(form, start.header));
  // `pipeline`, so that an error of the text reaches the loop below.
  pipeline(Readable.from(start.text, { objectMode: false }), records, () => undefined);
  let header = form.header;
  let places = header && placesOf(header, wanted);
  let number = 0;
  try {
    for await (const { record, info } of records as AsyncIterable<Counted>) {
      number = (form.skipLines ?? 0) + info.records + info.empty_lines;
      if (!header || !places) {
        header = record.map((name) => name.trim());
        places = placesOf(header, wanted);
      } else if (record.length !== header.length) {
        const detail = `${String(record.length)} cells, the header has ${String(header.length)}`;
        refused(new RowRefused('row.cells', number, detail));
      } else {
        yield { number, cells: places.map((place) => record[place] ?? '') };
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) {
      throw new SourceRefused(`after row ${String(number)}: ${error.message}`);
    }
    throw error;
  }
}

type Counted = Readonly<{ record: string[]; info: Info }>;

const placesOf = (header: readonly string[], wanted: readonly string[]): readonly number[] => {
  const missing = wanted.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const hint = header.length > 1 ? '' : ' (one column only: check source.delimiter and source.skipLines)';
    throw new SourceRefused(
      `no column ${missing.map((name) => `"${name}"`).join(', ')}; there are: ${header.join(', ')}${hint}`,
    );
  }
  return wanted.map((name) => header.indexOf(name));
};

const options = (form: SourceForm, firstLine: string): Options => ({
  delimiter: form.delimiter ?? likelyDelimiter(firstLine),
  quote: form.quote === '' ? false : (form.quote ?? '"'),
  bom: true,
  info: true,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: RECORD_LIMIT,
});

/** The most frequent of comma, semicolon, tab and bar in the header line. */
const likelyDelimiter = (line: string): string => {
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
};

type Opening = Readonly<{ header: string; text: AsyncIterable<string> }>;

/** Drops the lines before the header and looks at the header line without consuming it. */
const opening = async (text: AsyncIterable<string>, { skipLines = 0 }: SourceForm): Promise<Opening> => {
  const chunks = text[Symbol.asyncIterator]();
  let head = '';
  let lines: string[] = [];
  let ended = false;
  while (!ended && lines.length <= skipLines + 1) {
    const next = await chunks.next();
    ended = next.done === true;
    if (!ended) head += next.value as string;
    lines = head.split('\n', skipLines + 2);
  }
  const rest = head.slice(lines.slice(0, skipLines).reduce((length, line) => length + line.length + 1, 0));
  return { header: lines[skipLines] ?? '', text: following(rest, chunks) };
};

async function* following(first: string, chunks: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}
