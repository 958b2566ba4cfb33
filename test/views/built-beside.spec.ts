import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { position, type DomainEvent, type Position, type Recorded } from '#kernel';
import { ViewProgress, ViewRunner, type View } from '#views';
import { MemoryLog } from './histories.js';

const folder = mkdtempSync(join(tmpdir(), 'nghedan-beside-'));
afterAll(() => rmSync(folder, { recursive: true }));

const viewOf = (name: string): View => ({ name, version: 1, tables: [], indexes: [], on: {} });

const noted = (n: number): Recorded<DomainEvent> => ({
  ...{ type: 'Noted', data: {}, id: `event-${n}`, stream: `note-${n}`, revision: 0 },
  position: position(String(n).padStart(4, '0')),
  meta: {
    recordedAt: '2026-01-05T02:00:00.000Z',
    actor: 'an',
    commandId: 'c',
    correlationId: 'c',
    schema: 1,
  },
});

/** Each read has the head of its beginning, as on a server; during the first two an entry is made and followed. */
class BusyLog extends MemoryLog {
  reads = 0;
  private follow: (event: Recorded) => void = () => undefined;
  private next = this.another();

  constructor(
    private readonly grown: Recorded[],
    private readonly seen: (at: Position) => Promise<unknown>,
  ) {
    super(grown);
  }

  override async *readAll(after: Position): ReturnType<MemoryLog['readAll']> {
    this.reads += 1;
    const then = new MemoryLog([...this.grown]);
    if (this.reads <= 2) {
      const event = noted(this.grown.length + 1);
      this.grown.push(event);
      this.follow(event);
      await this.seen(event.position);
    }
    yield* then.readAll(after);
  }

  override async *subscribe({
    after,
    signal,
  }: Parameters<MemoryLog['subscribe']>[0]): ReturnType<MemoryLog['readAll']> {
    yield { events: [], checkpoint: after, caughtUp: true };
    for (let n = 0; n < 2; n += 1) {
      const event = await this.next;
      this.next = this.another();
      yield { events: [event], checkpoint: event.position, caughtUp: true };
    }
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  }

  private another(): Promise<Recorded> {
    return new Promise((resolve) => (this.follow = resolve));
  }
}

it('a view that is built beside the others catches up with what was entered in its last moment', async () => {
  const events = [noted(1), noted(2), noted(3)];
  const options = { logId: 'log', folder, report: () => undefined };
  const first = new ViewRunner({ ...options, source: new MemoryLog(events), views: [viewOf('old')] });
  await first.catchUp();
  first.close();

  const progress = new ViewProgress(['old', 'beside']);
  const at = (name: string): Position | undefined =>
    progress.views().find(({ view }) => view === name)?.position;
  const until = async (name: string, place: Position): Promise<void> => {
    while (at(name) !== place) await new Promise((resolve) => setImmediate(resolve));
  };
  const source = new BusyLog(events, (place) => until('old', place));
  const views = [viewOf('old'), viewOf('beside')];
  const runner = new ViewRunner({ ...options, source, views, report: progress.report });
  const running = runner.run();
  await until('beside', noted(5).position);
  runner.stop();
  await running;
  runner.close();
  expect(progress.position()).toBe('0005');
}, 20_000);
