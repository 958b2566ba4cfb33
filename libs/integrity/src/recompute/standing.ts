import type { LogTexts } from '#event-store';
import { START } from '#kernel';
import { holderOf } from '../tree/holder-of.js';
import type { HeldOutside, TreeHead } from '../tree/log-tree.js';
import { ownEventOf, type OwnEvent } from '../tree/own-events.js';

/** What the log says of its key and its newest checkpoints, without computing anything. Instants: UTC, ISO 8601. */
export type CheckpointStanding = Readonly<{
  key?: NonNullable<TreeHead['key']>;
  signedAt?: string;
  held?: HeldOutside;
}>;

/** Reads the entries of keys and checkpoints alone. @throws StoreUnavailable */
export const standingOf = async (texts: LogTexts): Promise<CheckpointStanding> => {
  let standing: CheckpointStanding = {};
  for await (const events of texts.after(START, { categories: ['checkpoint', 'signing'] }))
    for (const event of events) standing = after(standing, ownEventOf(event));
  return standing;
};

const after = (standing: CheckpointStanding, event: OwnEvent | undefined): CheckpointStanding => {
  if (!event) return standing;
  if (event.type === 'CheckpointSigned') return { ...standing, signedAt: event.at };
  if (event.type === 'CheckpointTakenOut' || event.type === 'CheckpointWitnessed')
    return heldBy(standing, holderOf(event, event.at));
  return { ...standing, key: event.data.vkey };
};

const heldBy = (standing: CheckpointStanding, held: HeldOutside | undefined): CheckpointStanding =>
  held && held.size >= (standing.held?.size ?? 0) ? { ...standing, held } : standing;
