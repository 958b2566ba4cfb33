/** One entry of a private stream, as it was written. */
export type PrivateEntry = Readonly<{
  revision: number;
  type: string;
  data: Readonly<Record<string, unknown>>;
}>;

export type NewPrivateEntry = Omit<PrivateEntry, 'revision'>;

/** What a follower is told: an entry, or that a stream is gone with everything in it. */
export type PrivateNews = Readonly<{ stream: string }> &
  Readonly<{ kind: 'entry'; entry: PrivateEntry } | { kind: 'destroyed' }>;

/** Where an append belongs; another one was quicker: read again. */
export class PrivateConflict extends Error {
  override readonly name = 'PrivateConflict';
}

/** The stream was destroyed: nothing is written to it any more. */
export class PrivateStreamGone extends Error {
  override readonly name = 'PrivateStreamGone';
}

export type PrivateAppend = Readonly<{
  /** `<kind>-<id>`, without the prefix that keeps it out of the log. */
  stream: string;
  expected: 'none' | number;
  entry: NewPrivateEntry;
  /** Only the newest entry counts; the store may forget those before. */
  newestOnly?: boolean;
}>;

/**
 * Streams beside the log (kho kín): of the nodes' own, in no view, no subscription and no proof of the log, and
 * destroyed when what they hold must be gone. What several nodes share of the vault and of the accounts is kept here.
 */
export abstract class PrivateStreams {
  /**
   * All entries, oldest first; none for a stream that was never there; `undefined` for one that was destroyed.
   *
   * @throws StoreUnavailable
   */
  abstract read(stream: string): Promise<readonly PrivateEntry[] | undefined>;

  /**
   * @returns the revision of the entry
   * @throws PrivateConflict, PrivateStreamGone
   * @throws StoreUnavailable when nothing was written, or nobody knows
   */
  abstract append(append: PrivateAppend): Promise<number>;

  /** For good: no entry is read again, and none is taken. A stream that was never there: nothing happens. */
  abstract destroy(stream: string): Promise<void>;

  /**
   * Tells of everything that is in the streams of a kind, then of what comes, until it is closed; news may come twice.
   *
   * @returns when everything that was there has been told
   */
  abstract follow(kind: string, see: (news: PrivateNews) => void): Promise<void>;
}

/** The last entry of a stream. */
export const newest = async (streams: PrivateStreams, stream: string): Promise<PrivateEntry | undefined> =>
  (await streams.read(stream))?.at(-1);

/** The expectation under which the next entry follows this one. */
export const after = (entry: PrivateEntry | undefined): 'none' | number => entry?.revision ?? 'none';

/** An append to a stream of which the newest entry counts. @returns `undefined` when another one was quicker */
export const sayNext = async (
  streams: PrivateStreams,
  stream: string,
  entry: NewPrivateEntry,
  expected: PrivateAppend['expected'],
): Promise<number | undefined> => {
  try {
    return await streams.append({ stream, expected, entry, newestOnly: true });
  } catch (error) {
    if (error instanceof PrivateConflict) return undefined;
    throw error;
  }
};

/** The last word counts, whichever node it comes from. @returns the revision of the entry */
export const sayLast = async (
  streams: PrivateStreams,
  stream: string,
  entry: NewPrivateEntry,
): Promise<number> => {
  for (;;) {
    const said = await sayNext(streams, stream, entry, after(await newest(streams, stream)));
    if (said !== undefined) return said;
  }
};
