import { Injectable } from '@nestjs/common';
import { EventStore } from '#event-store';
import { checkpointDecider, holderOf, type CheckpointEvent, type WayOut } from '#integrity';
import { START } from '#kernel';

/** Somebody outside who holds it. `at`: UTC, ISO 8601, when that was written down. */
export type Holding = Readonly<{ way: WayOut; holder: string; at: string }>;

/** A checkpoint and who holds it outside. `root`: hex; `note`: the whole signed note; `at`: UTC, ISO 8601. */
export type ShownCheckpoint = Readonly<{
  size: number;
  root: string;
  note: string;
  at: string;
  out: readonly Holding[];
}>;

/** The checkpoints as the log tells of them. */
@Injectable()
export class LoggedCheckpoints {
  constructor(private readonly store: EventStore) {}

  /** Those of a month (YYYY-MM, Asia/Ho_Chi_Minh), newest first. */
  async of(month: string): Promise<readonly ShownCheckpoint[]> {
    const known = new Map<number, ShownCheckpoint>();
    const stream = `${checkpointDecider.category}-${month}`;
    for await (const { type, data, meta } of this.store.read<CheckpointEvent>(stream)) {
      const at = meta.recordedAt;
      const { size } = data;
      const one = known.get(size);
      const held = holderOf({ type, data } as CheckpointEvent, at);
      if (type === 'CheckpointSigned')
        known.set(size, { size, root: data.root, note: data.note, at, out: [] });
      else if (one)
        known.set(size, {
          ...one,
          ...(type === 'CheckpointWitnessed' && { note: data.note }),
          out: held ? [...one.out, { way: held.way, holder: held.holder, at }] : one.out,
        });
    }
    return [...known.values()].reverse();
  }

  /** When the one over so many events was signed: UTC, ISO 8601. */
  async signedAt(size: number): Promise<string | undefined> {
    const filter = { categories: [checkpointDecider.category] };
    for await (const { events } of this.store.readAll(START, filter))
      for (const { type, data, meta } of events)
        if (type === 'CheckpointSigned' && (data as { size: number }).size === size) return meta.recordedAt;
    return undefined;
  }
}
