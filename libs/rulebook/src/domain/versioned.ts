import {
  allowedIn,
  assertNever,
  checkTransition,
  type AllowedAction,
  type Decider,
  type LocalDate,
  type Transitions,
} from '#kernel';
import { no, type RulebookStepRefusal } from './rulebook.refusal.js';
import type { VersionedEvent } from './versioned.events.js';

export type VersionedStatus = 'none' | 'waiting' | 'settled';
export type VersionedAction = 'propose' | 'confirm' | 'reject';

/** One at a time: whoever confirms knows what it is compared with. */
export const versionedTransitions: Transitions<VersionedStatus, VersionedAction, RulebookStepRefusal> = {
  none: { propose: ['waiting'], confirm: 'rulebook.nothing-waits', reject: 'rulebook.nothing-waits' },
  waiting: { propose: 'rulebook.one-waits', confirm: ['settled'], reject: ['settled'] },
  settled: { propose: ['waiting'], confirm: 'rulebook.nothing-waits', reject: 'rulebook.nothing-waits' },
};

export type Proposal<Content> = Readonly<{
  no: number;
  content: Content;
  reason: string;
  proposedBy: string;
  proposedOn: LocalDate;
}>;

export type Decided = Readonly<{
  outcome: 'confirmed' | 'rejected';
  decidedBy: string;
  decidedOn: LocalDate;
  /** Why it was rejected. */
  why?: string;
}>;

/** All versions of one piece of reference data, and the proposal that waits for a second person. */
export type Versioned<Content> = Readonly<{
  status: VersionedStatus;
  waiting?: Proposal<Content>;
  /** Oldest first. */
  decided: readonly (Proposal<Content> & Decided)[];
}>;

export type VersionedCommand<Content> =
  | Readonly<{
      type: 'propose';
      id: string;
      content: Content;
      reason: string;
      by: string;
      occurredOn: LocalDate;
      /** What holds until then: the version in force, or what was shipped; absent where there is nothing yet. */
      instead?: Content | undefined;
    }>
  | Readonly<{ type: 'confirm'; id: string; no: number; by: string; occurredOn: LocalDate }>
  | Readonly<{ type: 'reject'; id: string; no: number; by: string; reason: string; occurredOn: LocalDate }>;

/** The version in force; absent while nothing was confirmed. */
export const inForce = <Content>({ decided }: Versioned<Content>): Proposal<Content> | undefined =>
  decided.findLast(({ outcome }) => outcome === 'confirmed');

export const allowedActions = <Content>({
  status,
}: Versioned<Content>): readonly AllowedAction<VersionedAction, RulebookStepRefusal>[] =>
  allowedIn(versionedTransitions, status);

export const nothingYet: Versioned<never> = { status: 'none', decided: [] };

export const evolveVersioned = <Noun extends string, Content>(
  state: Versioned<Content>,
  { type, data }: VersionedEvent<Noun, Content>,
): Versioned<Content> => {
  if ('content' in data) {
    const { no: number, content, reason, by, occurredOn } = data;
    const waiting = { no: number, content, reason, proposedBy: by, proposedOn: occurredOn };
    return { status: 'waiting', decided: state.decided, waiting };
  }
  if (!state.waiting) return state;
  const outcome = type.endsWith('Confirmed') ? 'confirmed' : 'rejected';
  const why = 'reason' in data ? { why: data.reason } : {};
  const decided = {
    ...state.waiting,
    outcome,
    decidedBy: data.by,
    decidedOn: data.occurredOn,
    ...why,
  } as const;
  return { status: 'settled', decided: [...state.decided, decided] };
};

/** Makes the decider of one kind of reference data; `check` throws a Refusal for content that cannot hold. */
export const versionedDecider = <Noun extends string, Content>(
  noun: Noun,
  category: string,
  check: (content: Content, instead: Content | undefined) => void,
): Decider<Versioned<Content>, VersionedCommand<Content>, VersionedEvent<Noun, Content>> => ({
  category,
  initial: nothingYet,
  decide: (state, command) => {
    checkTransition(versionedTransitions, state.status, command.type);
    const { id, by, occurredOn } = command;
    switch (command.type) {
      case 'propose': {
        const { content, reason, instead } = command;
        if (reason.trim() === '') no('rulebook.reason-missing');
        if (JSON.stringify(content) === JSON.stringify(instead)) no('rulebook.nothing-changed');
        check(content, instead);
        const number = state.decided.length + 1;
        return [{ type: `${noun}Proposed`, data: { id, no: number, occurredOn, by, content, reason } }];
      }
      case 'confirm':
        decideOn(state, command);
        if (state.waiting?.proposedBy === by) no('rulebook.second-person-needed');
        return [{ type: `${noun}Confirmed`, data: { id, no: command.no, occurredOn, by } }];
      case 'reject': {
        const { reason } = command;
        decideOn(state, command);
        if (reason.trim() === '') no('rulebook.reason-missing');
        return [{ type: `${noun}Rejected`, data: { id, no: command.no, occurredOn, by, reason } }];
      }
      default:
        return assertNever(command);
    }
  },
  evolve: evolveVersioned,
});

/** What the second person saw must be what is decided on. */
const decideOn = <Content>({ waiting }: Versioned<Content>, asked: Readonly<{ no: number }>): void => {
  if (waiting?.no !== asked.no) no('rulebook.other-version', { waiting: waiting?.no ?? 0 });
};
