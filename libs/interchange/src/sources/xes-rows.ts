import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Row } from '../fields/row.js';
import { SourceRefused } from './source-refused.js';

/** One `<trace>`: its own attributes as a row, and its events in file order. */
export type Trace = Readonly<{ head: Row; rows: readonly Row[] }>;

/** A column of this prefix is an attribute of the trace, as process-mining tools write it into CSV. */
export const CASE = 'case:';

const VALUES = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

/**
 * The traces of an XES text (IEEE 1849), one at a time. Attributes within attributes are named
 * `outer/inner`. `seen` collects which of the wanted columns occurred at all.
 *
 * @throws SourceRefused when the text is not well-formed
 */
export async function* xesTraces(
  text: AsyncIterable<string>,
  wanted: readonly string[],
  seen: Set<string>,
): AsyncGenerator<Trace> {
  const reader = new TraceReader(wanted, seen);
  for await (const chunk of text) {
    reader.write(chunk);
    yield* reader.take();
  }
  reader.end();
  yield* reader.take();
}

class TraceReader {
  private readonly parser: SaxesParser<{ xmlns: false }> = new SaxesParser({ xmlns: false });
  private readonly places: ReadonlyMap<string, number>;
  private readonly path: string[] = [];
  private done: Trace[] = [];
  private head: string[] | undefined;
  private rows: { number: number; cells: string[] }[] = [];
  private event: string[] | undefined;
  private number = 0;

  constructor(
    private readonly wanted: readonly string[],
    private readonly seen: Set<string>,
  ) {
    this.places = new Map(wanted.map((name, place) => [name, place]));
    this.parser.on('error', (error) => {
      throw new SourceRefused(error.message);
    });
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', ({ name }) => this.close(local(name)));
  }

  write(chunk: string): void {
    this.parser.write(chunk);
  }

  end(): void {
    this.parser.close();
  }

  take(): readonly Trace[] {
    const traces = this.done;
    this.done = [];
    return traces;
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    const kind = local(name);
    if (kind === 'trace') this.head = this.blank();
    else if (kind === 'event') this.event = this.blank();
    else if (this.head) this.attribute(kind, attributes['key'] ?? '', attributes['value']);
  }

  private attribute(kind: string, key: string, value: string | undefined): void {
    const name = [...this.path, key].filter((part) => part !== '').join('/');
    this.path.push(key);
    if (value === undefined || !VALUES.has(kind)) return;
    const column = this.event ? name : `${CASE}${name}`;
    const place = this.places.get(column);
    if (place === undefined) return;
    this.seen.add(column);
    const cells = this.event ?? this.head;
    if (cells) cells[place] = value;
  }

  private close(kind: string): void {
    if (kind === 'event' && this.event) {
      this.number += 1;
      this.rows.push({ number: this.number, cells: this.event });
      this.event = undefined;
    } else if (kind === 'trace' && this.head) this.finish(this.head);
    else if (this.head) this.path.pop();
  }

  /** The trace's attributes stand in each of its rows, wherever in the trace they were written. */
  private finish(head: string[]): void {
    for (const { cells } of this.rows) {
      this.wanted.forEach((name, place) => {
        if (name.startsWith(CASE)) cells[place] = head[place] ?? '';
      });
    }
    this.done.push({ head: { number: this.rows[0]?.number ?? this.number, cells: head }, rows: this.rows });
    this.rows = [];
    this.head = undefined;
  }

  private blank(): string[] {
    return this.wanted.map(() => '');
  }
}

/** `xes:trace` and `trace` are the same element here. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);
