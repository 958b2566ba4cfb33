import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START, type Position, type Recorded } from '#kernel';
import { casesView } from '../../libs/views/src/cases/cases.view.js';
import { ViewFile, type Delivery } from '../../libs/views/src/sqlite/view-file.js';
import { ViewFolder } from '../../libs/views/src/sqlite/view-folder.js';
import { caseHistories, type MemoryLog } from './histories.js';
import { dumpFile } from './view-dump.js';

const root = mkdtempSync(join(tmpdir(), 'nghedan-delivery-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

/** The process died at this point. Nothing after it happened. */
class Crash extends Error {}

let crashAt: 'before-checkpoint' | 'before-commit' | 'after-commit' | undefined;

/** The real file, with places to die at. */
class MortalFile extends ViewFile {
  protected override writeCheckpoint(checkpoint: Position): void {
    this.die('before-checkpoint');
    super.writeCheckpoint(checkpoint);
    this.die('before-commit');
  }

  protected override commit(checkpoint: Position): void {
    super.commit(checkpoint);
    this.die('after-commit');
  }

  protected die(place: typeof crashAt): void {
    if (crashAt !== place) return;
    crashAt = undefined;
    throw new Crash();
  }
}

/** Defects that a reviewer would let through. Each is one changed line of the real file. */
const defects: Readonly<Record<string, typeof MortalFile>> = {
  'takes a batch again': class extends MortalFile {
    protected override isNext({ after }: Delivery): boolean {
      return after <= this.checkpoint;
    }
    protected override unseen(events: readonly Recorded[]): readonly Recorded[] {
      return events;
    }
  },
  'takes the seen half of a batch again': class extends MortalFile {
    protected override unseen(events: readonly Recorded[]): readonly Recorded[] {
      return events;
    }
  },
  'does not notice a gap': class extends MortalFile {
    protected override isNext({ checkpoint }: Delivery): boolean {
      return checkpoint > this.checkpoint;
    }
  },
  'loses the last event of a batch': class extends MortalFile {
    protected override unseen(events: readonly Recorded[]): readonly Recorded[] {
      return super.unseen(events).slice(0, events.length > 3 ? -1 : undefined);
    }
  },
  'commits the rows before the checkpoint': class extends MortalFile {
    protected override writeCheckpoint(checkpoint: Position): void {
      this.db.exec('COMMIT; BEGIN');
      super.writeCheckpoint(checkpoint);
    }
  },
  'commits the checkpoint before the rows': class extends MortalFile {
    protected override writeRows(): void {
      if (crashAt !== 'before-checkpoint') return super.writeRows();
      this.db.prepare('UPDATE view_state SET position = ?').run(farthest);
      this.db.exec('COMMIT; BEGIN');
      this.die('before-checkpoint');
    }
  },
  'forgets to write the checkpoint': class extends MortalFile {
    protected override writeCheckpoint(): void {
      this.die('before-checkpoint');
    }
  },
  'writes the checkpoint once the next batch comes': class extends MortalFile {
    private last: Position = START;
    protected override writeCheckpoint(checkpoint: Position): void {
      super.writeCheckpoint(this.last === START ? this.checkpoint : this.last);
      this.last = checkpoint;
    }
  },
};

/** Checkpoint of the delivery in hand, for the defect that writes it too early. */
let farthest: Position = START;

type Step = Readonly<
  | { kind: 'next'; size: number }
  | { kind: 'again'; back: number; size: number }
  | { kind: 'ahead'; skip: number; size: number }
  | { kind: 'crash'; at: NonNullable<typeof crashAt>; size: number }
  | { kind: 'restart' }
>;

const size = fc.integer({ min: 1, max: 8 });
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('next' as const), size }),
    fc.record({ kind: fc.constant('again' as const), back: fc.integer({ min: 1, max: 9 }), size }),
    fc.record({ kind: fc.constant('ahead' as const), skip: fc.integer({ min: 1, max: 3 }), size }),
    fc.record({
      kind: fc.constant('crash' as const),
      at: fc.constantFrom('before-checkpoint' as const, 'before-commit' as const, 'after-commit' as const),
      size,
    }),
    fc.record({ kind: fc.constant('restart' as const) }),
  ),
  { minLength: 1, maxLength: 8 },
);

const deliveryFrom = (log: MemoryLog, from: number, many: number): Delivery => {
  const events = log.events.slice(from, from + many);
  const after = log.events[from - 1]?.position ?? START;
  return { after, events, checkpoint: events.at(-1)?.position ?? after };
};

/** Delivers as badly as the steps say, then the rest in order; answers the file's rows. */
const deliver = (File: typeof MortalFile, log: MemoryLog, plan: readonly Step[]): string => {
  const folder = new ViewFolder(join(root, String((count += 1)))).create();
  ViewFile.build(folder, casesView, 'log').publish(folder).close();
  const head = log.events.at(-1)?.position ?? START;
  const open = (): ViewFile => {
    const file = File.open(folder, casesView, 'log', head);
    if (!file) throw new TypeError('no file');
    return file;
  };
  let file = open();
  const give = (delivery: Delivery): void => {
    farthest = delivery.checkpoint;
    try {
      file.apply(delivery);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      file.close();
      file = open();
    }
  };
  const place = (): number => log.events.findIndex(({ position }) => position > file.checkpoint);
  const here = (): number => (place() < 0 ? log.events.length : place());
  for (const step of plan) {
    crashAt = step.kind === 'crash' ? step.at : undefined;
    if (step.kind === 'restart') {
      file.close();
      file = open();
    } else if (step.kind === 'again') give(deliveryFrom(log, Math.max(0, here() - step.back), step.size));
    else if (step.kind === 'ahead') give(deliveryFrom(log, here() + step.skip, step.size));
    else give(deliveryFrom(log, here(), step.size));
    crashAt = undefined;
  }
  for (let guard = 0; here() < log.events.length && guard < 200; guard += 1)
    give(deliveryFrom(log, here(), 5));
  file.close();
  const path = folder.current('cases', casesView.version)?.path ?? '';
  const rows = dumpFile(path);
  rmSync(folder.path, { recursive: true });
  return rows;
};

const model = (File: typeof MortalFile, numRuns: number): fc.RunDetails<[MemoryLog, Step[]]> =>
  fc.check(
    fc.property(caseHistories(25), steps, (log, plan) => {
      expect(deliver(File, log, plan)).toBe(deliver(MortalFile, log, []));
    }),
    { numRuns, seed: Number(process.env['NGHEDAN_SEED'] ?? 20_261_123), endOnFailure: true },
  );

describe('a view under duplicate, reordered and crashed delivery', () => {
  it('always equals the fold of the log', () => {
    const { failed, counterexample } = model(MortalFile, 40);
    expect({ failed, counterexample }).toEqual({ failed: false, counterexample: null });
  });

  it.each(Object.keys(defects))('is caught when it %s', (defect) => {
    const { failed } = model(defects[defect] ?? MortalFile, 2_000);
    expect(failed).toBe(true);
  });
});
