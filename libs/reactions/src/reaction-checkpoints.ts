import type { Position } from '#kernel';

/** An event that a reaction could not act on: a person has to look at it. Holds no citizen's data. */
export type Stuck = Readonly<{
  reaction: string;
  eventId: string;
  stream: string;
  revision: number;
  position: Position;
  /** Refusal code, or `bug.<error name>`. */
  code: string;
  facts: Readonly<Record<string, string | number>>;
  /** When it was set aside: UTC, ISO 8601. */
  at: string;
}>;

/** Where each reaction stands, and what it had to set aside. Losing it costs time, never a case. */
export abstract class ReactionCheckpoints {
  abstract load(reaction: string): Promise<Position | undefined>;
  /** @param written last event that its commands wrote, where they did: told to whoever waits for it elsewhere */
  abstract save(reaction: string, position: Position, written?: Position): Promise<void>;
  /** Setting the same event aside again replaces the first entry. */
  abstract setAside(stuck: Stuck): Promise<void>;
  /** Oldest first. */
  abstract stuck(): Promise<readonly Stuck[]>;
  /** Takes an event off the list, after it was done in some other way or on a second try. */
  abstract settle(reaction: string, eventId: string): Promise<void>;
}
