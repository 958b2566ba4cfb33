import type { Decider } from '#kernel';
import { checkEntry, checkNotInTheFuture, type EntryNote } from '#law';
import type { DenunciationCommand, DenunciationStep, Register } from './denunciation.command.js';
import type { DenunciationEvent } from './denunciation.events.js';
import { evolve } from './denunciation.evolve.js';
import { obstacle } from './denunciation.guards.js';
import { paperMark } from './denunciation.papers.js';
import { no, type DenunciationRefusal } from './denunciation.refusal.js';
import type { Denunciation, KnownDenunciation } from './denunciation.state.js';
import { take } from './denunciation.steps.js';
import { register } from './intake.steps.js';

const decide = (denunciation: Denunciation, command: DenunciationCommand): readonly DenunciationEvent[] => {
  if (command.type === 'register') return registerOnce(denunciation, command);
  if (denunciation.status === 'none') return no('denunciation.unknown');
  if (denunciation.papers[command.type] === paperMark(command)) return [];
  const why = obstacle(denunciation, command.type, command.occurredOn);
  if (why) return refuseStep(why, denunciation);
  checkOrderOfDays(denunciation, command);
  const { denunciationId } = denunciation;
  const at = { denunciationId, occurredOn: command.occurredOn, ...checkEntry(command) };
  return [take(denunciation, at, command)];
};

const refuseStep = (why: DenunciationRefusal, { clocks }: KnownDenunciation): never => {
  const due = clocks.resolve?.due ?? clocks.intake?.due;
  return no(why, why === 'denunciation.term-expired' && due !== undefined ? { due } : {});
};

/** The same origin again is a repeat and changes nothing; another origin with this id is a clash. */
const registerOnce = (denunciation: Denunciation, command: Register): readonly DenunciationEvent[] => {
  if (denunciation.status === 'none') return [register(entryOf(command), command)];
  const { kind, ref } = denunciation.origin;
  const same = kind === command.origin.kind && ref === command.origin.ref;
  return same ? [] : no('denunciation.number-taken', { denunciationId: command.denunciationId });
};

/** A visit or letter was judged late or not when it was entered; what it raises is not judged again. */
const entryOf = (command: Register): EntryNote => {
  if (command.origin.kind === 'direct' || command.lateReason) return checkEntry(command);
  checkNotInTheFuture(command);
  return {};
};

const checkOrderOfDays = (
  { receivedOn, acceptedOn, concludedOn }: KnownDenunciation,
  { occurredOn }: DenunciationStep,
): void => {
  if (occurredOn < receivedOn) no('denunciation.date-before-receipt', { receivedOn });
  if (acceptedOn !== undefined && occurredOn < acceptedOn) {
    no('denunciation.date-before-acceptance', { acceptedOn });
  }
  if (concludedOn !== undefined && occurredOn < concludedOn) {
    no('denunciation.date-before-conclusion', { concludedOn });
  }
};

/** A denunciation (tố cáo), LTC chapters III and VI. */
export const denunciationDecider: Decider<Denunciation, DenunciationCommand, DenunciationEvent> = {
  category: 'denunciation',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (denunciation) => {
    if (denunciation.status === 'none') return undefined;
    const { unit, excluded, team } = denunciation;
    return { unit, excluded, members: team };
  },
};
