import type { Changes } from './denunciation.changes.js';
import type { KnownDenunciation } from './denunciation.state.js';
import type { VerificationEvent } from './verification.events.js';

const unchanged = (denunciation: KnownDenunciation): KnownDenunciation => denunciation;

const without = <Key extends keyof KnownDenunciation>(
  denunciation: KnownDenunciation,
  key: Key,
): Omit<KnownDenunciation, Key> => {
  const { [key]: _, ...rest } = denunciation;
  return rest;
};

/** A new decision to stop is to be sent, whatever became of the one before. */
const unsent = ({
  papers: { 'send-stop': _, ...papers },
  ...denunciation
}: KnownDenunciation): KnownDenunciation => ({
  ...denunciation,
  papers,
});

/** What becomes of a denunciation between acceptance and conclusion. */
export const afterVerification: Changes<VerificationEvent> = {
  DenunciationConflictDeclared: (denunciation, { person }) => ({
    ...denunciation,
    excluded: [...new Set([...denunciation.excluded, person])],
    team: denunciation.team.filter((member) => member !== person),
  }),
  VerificationTeamFormed: (denunciation, { members }) => ({
    ...denunciation,
    status: 'verifying',
    team: members,
    reported: false,
  }),
  DenunciationMinutesRecorded: unchanged,
  DenunciationExpertRequested: (denunciation, { occurredOn }) => ({
    ...denunciation,
    expertSince: occurredOn,
  }),
  DenunciationExpertResultReceived: (denunciation) => without(denunciation, 'expertSince'),
  AccusedExplained: unchanged,
  DenunciationTermExtended: (denunciation, { ordinal }) => ({ ...denunciation, extensions: ordinal }),
  DenunciationSuspended: (denunciation, { occurredOn }) => ({
    ...unsent(denunciation),
    status: 'suspended',
    before: denunciation.status,
    suspendedOn: occurredOn,
  }),
  DenunciationResumed: (denunciation) => ({
    ...without(denunciation, 'suspendedOn'),
    status: denunciation.before ?? 'accepted',
  }),
  DenunciationWithdrawn: (denunciation, { whole, contents }) => ({
    ...denunciation,
    withdrawal: { whole, contents },
    contents: denunciation.contents.filter((content) => !contents.includes(content)),
  }),
  WithdrawalDisregarded: ({ withdrawal, ...denunciation }) => ({
    ...denunciation,
    contents: [...denunciation.contents, ...(withdrawal?.contents ?? [])].toSorted((a, b) => a - b),
  }),
  DenunciationTerminated: (denunciation) => ({ ...unsent(denunciation), status: 'terminated' }),
  StopDecisionSent: unchanged,
  DenunciationVerificationReported: (denunciation) => ({ ...denunciation, reported: true }),
};
