import type { Readable } from 'node:stream';
import type { Place } from './positions.js';

/**
 * What the adapter uses of the official client, in words of our own: only `connect.ts` knows the package, so
 * another client is another file beside it.
 */
export interface ServerClient {
  appendToStream(
    stream: string,
    events: ProposedEvent | ProposedEvent[],
    options: AppendOptions,
  ): Promise<AppendAnswer>;
  getStreamMetadata(stream: string): Promise<Readonly<{ metadata?: Metadata }>>;
  setStreamMetadata(stream: string, metadata: Metadata, options: AppendOptions): Promise<AppendAnswer>;
  /** Deletes for good. */
  tombstoneStream(stream: string, options: AppendOptions): Promise<unknown>;
  readStream(stream: string, options: ReadOptions & Readonly<{ fromRevision: Revision }>): Reading;
  readAll(options: ReadOptions & Readonly<{ fromPosition: Place | 'start' | 'end' }>): Reading;
  subscribeToAll(
    options: Readonly<{ fromPosition: Place | 'start' | 'end'; filter: ServerFilter & CheckpointReached }>,
  ): Subscription;
  dispose(): Promise<void>;
}

/** What the server knows of a stream; it may hold more than is named here. */
export type Metadata = Readonly<{ maxCount?: number; acl?: Acl }>;

/** Accounts and groups of the server, by name. */
export type Acl = Readonly<{ readRoles?: string | readonly string[] }>;

export type ProposedEvent = Readonly<{
  id: string;
  contentType: 'application/json';
  type: string;
  data: Record<string, unknown>;
  metadata: Record<string, unknown> | undefined;
}>;

export type AppendOptions = Readonly<{
  expectedRevision: bigint | 'no_stream' | 'any';
  requiresLeader?: boolean;
  /** Milliseconds. */
  deadline: number;
}>;

/** The position may be missing when the events stood there already. */
export type AppendAnswer = Readonly<{ nextExpectedRevision: bigint; position?: Place }>;

export type Revision = bigint | 'start' | 'end';

type ReadOptions = Readonly<{
  direction: 'forwards' | 'backwards';
  maxCount: number;
  requiresLeader: boolean;
}>;

/** An event as the client gives it. Data that are no JSON come as bytes or text. */
export type StoredEvent = Readonly<{
  streamId: string;
  id: string;
  revision: bigint;
  type: string;
  isJson: boolean;
  created: Date;
  data: unknown;
  metadata?: unknown;
  /** From servers since 22.6. */
  position?: Place;
}>;

/** `event` is missing when a link points to what has been deleted. */
export type Delivered = Readonly<{ event?: StoredEvent }>;

export interface Reading extends Readable {
  cancel(): Promise<void>;
}

export interface Subscription extends Readable {
  unsubscribe(): Promise<void>;
}

/** What the server leaves out of a subscription. It says how far it is after `maxSearchWindow` events. */
export type ServerFilter = Readonly<
  { filterOn: 'streamName' | 'eventType'; checkpointInterval: 1; maxSearchWindow: number } & (
    { prefixes: string[] } | { regex: string }
  )
>;

type CheckpointReached = Readonly<{ checkpointReached: (subscription: unknown, place: Place) => void }>;
