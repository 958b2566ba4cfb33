import type { LogText } from '#event-store';
import type { CheckpointEvent } from '../domain/checkpoint.events.js';
import type { SigningKeyEvent } from '../domain/signing-key.events.js';
import { isOwnStream } from '../domain/checkpoint.js';

/** What this library itself wrote, and when: UTC, ISO 8601. */
export type OwnEvent = (CheckpointEvent | SigningKeyEvent) & Readonly<{ at: string }>;

/**
 * The event of a text, if it is of keys or checkpoints; undefined also where it cannot be read any more: somebody has
 * changed it, and whoever compares the leaves says so.
 */
export const ownEventOf = ({ stream, type, data, meta }: LogText): OwnEvent | undefined => {
  if (!isOwnStream(stream)) return undefined;
  const [said, about] = [parsed(data), parsed(meta)];
  if (said === undefined || about === undefined) return undefined;
  const { recordedAt } = about;
  // What was appended as one of these is read as one.
  return { type, data: said, at: typeof recordedAt === 'string' ? recordedAt : '' } as OwnEvent;
};

const parsed = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
