import type { Recorded } from '#kernel';

/**
 * What other programs may be told of: these kinds of streams and the reminders about them. Not denunciations, and not
 * letters, visits and papers either, from whose number they could be counted (decision 0025).
 */
export const TOLD_KINDS = ['complaint', 'petition', 'commitment', 'dialogue', 'reminder'] as const;

export type ToldKind = (typeof TOLD_KINDS)[number];

/** Ids only. */
export type ToldEvent = Readonly<{
  /** Type of the event, as in the log. */
  type: string;
  /** When it was recorded: UTC, ISO 8601. */
  timestamp: string;
  data: Readonly<{
    eventId: string;
    kind: ToldKind;
    stream: string;
    /** Unit in which somebody acted; absent where nobody did. */
    unit?: string;
    position: string;
  }>;
}>;

/** `undefined`: nobody outside is told of it. */
export const toldOutside = (event: Recorded): ToldEvent | undefined => {
  const { id: eventId, type, stream, position, meta } = event;
  const kind = kindOf(stream);
  if (!kind || (kind === 'reminder' && !remindsOfTold(event))) return undefined;
  const { unit, recordedAt: timestamp } = meta;
  return { type, timestamp, data: { eventId, kind, stream, ...(unit !== undefined && { unit }), position } };
};

const kindOf = (stream: string): ToldKind | undefined =>
  TOLD_KINDS.find((kind) => stream.startsWith(`${kind}-`));

/** Only the event that raises it says what it is about. */
const remindsOfTold = ({ data }: Recorded): boolean => {
  const about = 'about' in data ? data.about : undefined;
  return typeof about === 'string' && kindOf(about) !== undefined;
};
