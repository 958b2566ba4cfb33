import { statSync } from 'node:fs';
import type { EventStore } from '#event-store';
import { stands } from './sqlite/last-event.js';
import {
  copyServing,
  describeCopy,
  letServe,
  receivingPath,
  sendingPath,
  sweepCopies,
  VIEW_FORMAT,
  type ViewCopy,
} from './sqlite/view-copy.js';
import { ViewFolder } from './sqlite/view-folder.js';
import type { View } from './view.js';
import { viewSets, type ViewSet } from './view-sets.js';

/** A view by the name under which it is reported, and its version. */
export type NamedView = Readonly<{ view: string; version: number }>;

/** The log that a copy must be of. */
export type CopiedLog = Readonly<{ source: Pick<EventStore, 'head' | 'read'>; logId: string }>;

type Found = Readonly<{ folder: ViewFolder; view: View }>;

/** The files of a data folder's views, for nodes that copy them from each other instead of reading the whole log. */
export class ViewCopies {
  private readonly folders: ReadonlyMap<ViewSet, ViewFolder>;

  constructor(data: string) {
    this.folders = new Map(viewSets.map((set) => [set, new ViewFolder(set.folder(data)).create()]));
  }

  /** Removes what a crash has left half sent or half received. */
  sweep(): void {
    for (const folder of this.folders.values()) sweepCopies(folder);
  }

  /** Views that have no file of this release's version: they would be made from the log. */
  missing(): readonly NamedView[] {
    return [...this.folders].flatMap(([{ views, nameOf }, folder]) =>
      views
        .filter(({ name, version }) => folder.current(name, version)?.version !== version)
        .map(({ name, version }) => ({ view: nameOf(name), version })),
    );
  }

  /** Size of the file that serves; 0 where there is none. */
  bytes(wanted: NamedView): number {
    const found = this.find(wanted);
    const current = found?.folder.current(found.view.name, found.view.version);
    return current ? statSync(current.path).size : 0;
  }

  /**
   * Copies a view's file, as of one moment.
   *
   * @param id names the copy; the caller removes it
   * @returns `undefined` where the view is unknown, of another version, still being built, or stopped
   */
  make(wanted: NamedView, id: string): Readonly<{ path: string; about: ViewCopy }> | undefined {
    const found = this.find(wanted);
    if (!found) return undefined;
    const path = sendingPath(found.folder, id);
    const about = copyServing(found.folder, found.view, path);
    return about && { path, about };
  }

  /** Where a copy of this view is received. */
  receiving(wanted: NamedView): string {
    const { folder, view } = this.known(wanted);
    return receivingPath(folder, view.name, view.version);
  }

  /**
   * Lets a received copy serve when it is of this log; what it left out is compared when it is opened.
   *
   * @returns why it may not
   */
  async accept(wanted: NamedView, told: ViewCopy, { source, logId }: CopiedLog): Promise<string | undefined> {
    const { folder, view } = this.known(wanted);
    const path = this.receiving(wanted);
    if (told.format !== VIEW_FORMAT) return `its files have format ${told.format}, not ${VIEW_FORMAT}`;
    const held = describeCopy(path, view.name, view.version);
    if (!held || !same(held, told)) return 'the file is not what was said of it';
    if (held.logId !== logId) return 'it is of another log';
    if (held.checkpoint > (await source.head())) return 'it is ahead of the log';
    if (!(await stands(source, held.last))) return 'the log has another event at its place';
    letServe(folder, path);
    return undefined;
  }

  private known(wanted: NamedView): Found {
    const found = this.find(wanted);
    if (!found) throw new TypeError(`${wanted.view}@${wanted.version} is not a view of this release`);
    return found;
  }

  private find({ view: name, version }: NamedView): Found | undefined {
    for (const [set, folder] of this.folders) {
      const view = set.views.find((one) => set.nameOf(one.name) === name && one.version === version);
      if (view) return { folder, view };
    }
    return undefined;
  }
}

const same = (held: ViewCopy, told: ViewCopy): boolean =>
  held.view === told.view &&
  held.version === told.version &&
  held.logId === told.logId &&
  held.checkpoint === told.checkpoint &&
  sameEvent(held.last, told.last);

const sameEvent = (one: ViewCopy['last'], other: ViewCopy['last']): boolean =>
  one.stream === other.stream &&
  one.revision === other.revision &&
  one.id === other.id &&
  one.position === other.position;
