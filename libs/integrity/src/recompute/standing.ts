import type { LogTexts } from '#event-store';
import { START } from '#kernel';
import type { HeldOutside, TreeHead } from '../tree/log-tree.js';
import { ownEventOf } from '../tree/own-events.js';

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

const after = (standing: CheckpointStanding, event: ReturnType<typeof ownEventOf>): CheckpointStanding => {
  switch (event?.type) {
    case undefined:
    case 'CheckpointWitnessed':
      return standing;
    case 'CheckpointSigned':
      return { ...standing, signedAt: event.at };
    case 'CheckpointTakenOut': {
      const { size, way, holder } = event.data;
      const newer = size >= (standing.held?.size ?? 0);
      return newer ? { ...standing, held: { size, way, holder, at: event.at } } : standing;
    }
    case 'SigningKeyIntroduced':
    case 'SigningKeyReplaced':
    case 'SigningKeyLost':
      return { ...standing, key: event.data.vkey };
  }
};
