import type { Decider, LocalDate, UpcasterMap } from '#kernel';
import { no } from './integrity.refusal.js';
import type { SigningKeyEvent } from './signing-key.events.js';

/** `vkey`: the public key as one word. Whether an endorsement is right was asked before. */
export type SigningKeyCommand = Readonly<{ occurredOn: LocalDate; vkey: string }> &
  (
    | Readonly<{ type: 'introduce' }>
    | Readonly<{ type: 'replace'; endorsement: string }>
    | Readonly<{ type: 'lose'; reason: string }>
  );

/** The key in force, and those before it, oldest first. */
export type SigningKeys = Readonly<{ inForce?: string; before: readonly string[] }>;

const decide = ({ inForce }: SigningKeys, command: SigningKeyCommand): readonly SigningKeyEvent[] => {
  const { occurredOn, vkey } = command;
  if (inForce === vkey) return [];
  if (command.type === 'introduce') {
    if (inForce !== undefined) no('signing-key.already-introduced');
    return [{ type: 'SigningKeyIntroduced', data: { occurredOn, vkey } }];
  }
  if (inForce === undefined) no('signing-key.not-introduced');
  if (command.type === 'replace') {
    const { endorsement } = command;
    return [{ type: 'SigningKeyReplaced', data: { occurredOn, vkey, endorsement } }];
  }
  const reason = command.reason.trim();
  if (reason === '') no('signing-key.reason-missing');
  return [{ type: 'SigningKeyLost', data: { occurredOn, vkey, reason } }];
};

/** Every type is still at version 1. */
export const signingKeyUpcasters: UpcasterMap<SigningKeyEvent> = {};

/** Which key signs the checkpoints of this log, the one stream `signing-key`. */
export const signingKeyDecider: Decider<SigningKeys, SigningKeyCommand, SigningKeyEvent> = {
  category: 'signing',
  initial: { before: [] },
  decide,
  evolve: ({ inForce, before }, { data: { vkey } }) => ({
    inForce: vkey,
    before: inForce === undefined ? before : [...before, inForce],
  }),
};

export const SIGNING_KEY_ID = 'key';
export const SIGNING_KEY_STREAM = `signing-${SIGNING_KEY_ID}`;
