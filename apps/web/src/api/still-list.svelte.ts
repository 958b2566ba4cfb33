import { Loaded } from './loaded.svelte.js';

/** A node that has just told of something may be another one than the one that is asked. */
const AGAIN_MS = 1_000;
const TRIES = 4;

type Marked = { mark: string };
type Rows<Data> = (data: Data) => readonly string[];
type Ask<Data> = (signal?: AbortSignal) => Promise<Data>;

/**
 * A list that is still: what came meanwhile is read at once and shown when the reader wants to see it, so that no row moves
 * under a pointer. Only where all rows stay where they are do they change by themselves.
 */
export class StillList<Data extends Marked> extends Loaded<Data> {
  /** What was read since, where showing it would move rows. */
  waiting = $state.raw<Data | undefined>();
  /** Rows that came with what was shown last. */
  fresh = $state.raw<ReadonlySet<string>>(new Set());
  readonly #rowsOf: Rows<Data>;
  #heard: readonly [mark: string, ask: Ask<Data>] | undefined;
  #wanted: string | undefined;
  /** Counts what was asked: an answer to an older question is dropped. */
  #turn = 0;

  constructor(rowsOf: Rows<Data>) {
    super();
    this.#rowsOf = rowsOf;
  }

  /** How many rows wait that are not shown yet. */
  get more(): number {
    return this.waiting ? this.#newIn(this.waiting).length : 0;
  }

  override async load(fetchData: (signal: AbortSignal) => Promise<Data>): Promise<void> {
    this.#turn += 1;
    this.#wanted = undefined;
    this.waiting = undefined;
    this.fresh = new Set();
    await super.load(fetchData);
    // What was told while it was read, or about the list before it.
    if (this.#heard) this.hear(...this.#heard);
  }

  /** @param mark of the list as it is now, from the news */
  hear(mark: string, fetchData: Ask<Data>): void {
    this.#heard = [mark, fetchData];
    if (!this.data || this.loading || mark === this.#wanted) return;
    this.#turn += 1;
    this.#wanted = mark === (this.waiting ?? this.data).mark ? undefined : mark;
    if (this.#wanted) void this.#look(fetchData, this.#turn, TRIES);
  }

  /** Shows what waits. */
  show(): void {
    if (!this.waiting) return;
    this.fresh = new Set(this.#newIn(this.waiting));
    this.data = this.waiting;
    this.waiting = undefined;
  }

  async #look(fetchData: Ask<Data>, turn: number, tries: number): Promise<void> {
    const found = await fetchData().catch(() => undefined);
    if (turn !== this.#turn) return;
    const settled = found?.mark === this.#wanted || tries === 0;
    if (found && settled) this.#take(found);
    if (settled) this.#wanted = undefined;
    else setTimeout(() => turn === this.#turn && void this.#look(fetchData, turn, tries - 1), AGAIN_MS);
  }

  #take(found: Data): void {
    const [shown, now] = [this.data ? this.#rowsOf(this.data) : [], this.#rowsOf(found)];
    const stays = shown.length === now.length && shown.every((row, at) => row === now[at]);
    if (!stays && shown.length > 0) {
      this.waiting = found;
      return;
    }
    this.data = found;
    this.waiting = undefined;
    this.problem = undefined;
  }

  #newIn(data: Data): readonly string[] {
    const known = new Set(this.data ? this.#rowsOf(this.data) : []);
    return this.#rowsOf(data).filter((row) => !known.has(row));
  }
}
