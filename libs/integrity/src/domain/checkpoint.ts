import { personalDataHints } from '#identity';
import type { Decider, LocalDate, UpcasterMap } from '#kernel';
import type { CheckpointEvent, WayOut } from './checkpoint.events.js';
import { no } from './integrity.refusal.js';

/** Whether a signature is right was asked before. */
export type CheckpointCommand = Readonly<{ occurredOn: LocalDate; size: number }> &
  (
    | Readonly<{ type: 'sign'; root: string; note: string }>
    | Readonly<{ type: 'take-out'; way: WayOut; holder: string }>
    | Readonly<{ type: 'witness'; note: string }>
  );

type Known = Readonly<{ root: string; note: string; witnessed: readonly string[] }>;

/** The checkpoints of one month by their size, the last one last. */
export type Checkpoints = Readonly<{ signed: ReadonlyMap<number, Known>; last: number }>;

const HOLDER_LENGTH = 200;

const decide = ({ signed, last }: Checkpoints, command: CheckpointCommand): readonly CheckpointEvent[] => {
  const { occurredOn, size } = command;
  const known = signed.get(size);
  if (command.type === 'sign') {
    const { root, note } = command;
    if (known) return known.root === root ? [] : no('checkpoint.history-changed', { size });
    if (size < last) no('checkpoint.goes-back', { size, last });
    return [{ type: 'CheckpointSigned', data: { occurredOn, size, root, note } }];
  }
  if (!known) return no('checkpoint.unknown', { size });
  return command.type === 'witness' ? witness(known, command) : takeOut(command);
};

const witness = (
  { note: own, witnessed }: Known,
  { occurredOn, size, note }: Extract<CheckpointCommand, { type: 'witness' }>,
): readonly CheckpointEvent[] => {
  if (!note.startsWith(own) || note === own) return no('checkpoint.other-note', { size });
  return witnessed.includes(note) ? [] : [{ type: 'CheckpointWitnessed', data: { occurredOn, size, note } }];
};

const takeOut = (command: Extract<CheckpointCommand, { type: 'take-out' }>): readonly CheckpointEvent[] => {
  const { occurredOn, size, way } = command;
  const holder = command.holder.trim().slice(0, HOLDER_LENGTH);
  if (holder === '') no('checkpoint.holder-missing');
  if (personalDataHints(holder).length > 0) no('checkpoint.holder-personal');
  return [{ type: 'CheckpointTakenOut', data: { occurredOn, size, way, holder } }];
};

const evolve = ({ signed, last }: Checkpoints, { type, data }: CheckpointEvent): Checkpoints => {
  if (type === 'CheckpointTakenOut') return { signed, last };
  const { size, note } = data;
  if (type === 'CheckpointSigned')
    return { signed: new Map(signed).set(size, { root: data.root, note, witnessed: [] }), last: size };
  const known = signed.get(size);
  if (!known) return { signed, last };
  return { signed: new Map(signed).set(size, { ...known, witnessed: [...known.witnessed, note] }), last };
};

/** Every type is still at version 1. */
export const checkpointUpcasters: UpcasterMap<CheckpointEvent> = {};

/** The checkpoints of a month (Asia/Ho_Chi_Minh) and who holds them, stream `checkpoint-<YYYY-MM>`. */
export const checkpointDecider: Decider<Checkpoints, CheckpointCommand, CheckpointEvent> = {
  category: 'checkpoint',
  initial: { signed: new Map(), last: 0 },
  decide,
  evolve,
};

/** In which stream a checkpoint of that day stands, without its category. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The same of a checkpoint that stands in the log. */
export const monthOfStream = (stream: string): string => stream.slice(checkpointDecider.category.length + 1);

/** Whether a stream holds nothing but checkpoints and keys: no checkpoint is signed because of those. */
export const isOwnStream = (stream: string): boolean => /^(?:checkpoint|signing)-/.test(stream);
