import { Injectable } from '@nestjs/common';
import { EventStore, ReadOn } from '#event-store';
import { exportDecider, type ExportEvent, type Exports, type KnownExport } from '#exports';
import type { Position, Recorded } from '#kernel';

/** An export, and where the log stood when it was asked for. */
export type FoundExport = Readonly<{ one: KnownExport; askedAt: Position }>;

/**
 * Exports as the log tells of them, of everybody: whose they are, and what is still to be done about them. What was
 * destroyed is forgotten, so that a day's fit in memory.
 */
@Injectable()
export class LoggedExports {
  /** By stream. */
  private readonly known = new Map<string, Exports>();
  private readonly askedAt = new Map<string, Position>();
  private readonly reading: ReadOn<ExportEvent>;

  constructor(store: EventStore) {
    this.reading = new ReadOn<ExportEvent>(store, { categories: ['export'] }, (event) => this.apply(event));
  }

  /** Those of one person, newest first. */
  async of(userId: string): Promise<readonly KnownExport[]> {
    await this.reading.toHead();
    return Object.values(this.known.get(`${exportDecider.category}-${userId}`)?.known ?? {}).reverse();
  }

  async find(userId: string, exportId: string): Promise<FoundExport | undefined> {
    const one = (await this.of(userId)).find((each) => each.exportId === exportId);
    const askedAt = this.askedAt.get(exportId);
    return one && askedAt !== undefined ? { one, askedAt } : undefined;
  }

  async all(): Promise<readonly KnownExport[]> {
    await this.reading.toHead();
    return [...this.known.values()].flatMap(({ known }) => Object.values(known));
  }

  private apply(event: Recorded<ExportEvent>): void {
    const { stream, type, position } = event;
    const { exportId } = event.data;
    const { known } = exportDecider.evolve(this.known.get(stream) ?? exportDecider.initial, event);
    if (type === 'ExportRequested') this.askedAt.set(exportId, position);
    if (type === 'ExportDestroyed') this.askedAt.delete(exportId);
    const kept = Object.entries(known).filter(([, { status }]) => status !== 'destroyed');
    if (kept.length > 0) this.known.set(stream, { known: Object.fromEntries(kept) });
    else this.known.delete(stream);
  }
}
