import type { Decider, UpcasterMap } from '#kernel';
import type { KeyFileChanged, KeyFileEvent } from './key-file.events.js';

export type KeyFileCommand = Readonly<{ type: 'change' } & KeyFileChanged['data']>;

/** The key under which the office was last told to be. */
export type KeyFileOfUnit = Readonly<{ key: string | undefined }>;

const decide = ({ key }: KeyFileOfUnit, command: KeyFileCommand): readonly KeyFileEvent[] => {
  const { unit, from, to, keys, occurredOn } = command;
  return key === to ? [] : [{ type: 'KeyFileChanged', data: { unit, from, to, keys, occurredOn } }];
};

/** Every type is still at version 1. */
export const keyFileUpcasters: UpcasterMap<KeyFileEvent> = {};

/** Which key file an office had when, stream `keyfile-<unit>`. */
export const keyFileDecider: Decider<KeyFileOfUnit, KeyFileCommand, KeyFileEvent> = {
  category: 'keyfile',
  initial: { key: undefined },
  decide,
  evolve: (_, { data }) => ({ key: data.to }),
};
