import { RegisterDenunciation, type Continued } from '#denunciations';
import { idOf, present } from '#kernel';
import type { LetterProposedForAcceptance } from '#letters';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'open-denunciation-from-letter';

/** A continued denunciation says of itself what came before it. */
const CONTINUED: readonly string[] = ['overdue', 'concluded'] satisfies readonly Continued[];
const isContinued = (prior: string | undefined): prior is Continued =>
  prior !== undefined && CONTINUED.includes(prior);

/**
 * A denunciation that is proposed for acceptance is registered behind its own wall; its clocks start on the day the
 * letter came in. Who wrote it and what they wrote in full does not come along; whom it accuses is worked out then.
 */
export const openDenunciationFromLetter: Reaction<LetterProposedForAcceptance> = {
  name: NAME,
  to: 'LetterProposedForAcceptance',
  from: 'origin',
  react: async (event) => {
    if (event.data.caseKind !== 'denunciation') return undefined;
    const { letterId, caseId, caseCode: code, receivedOn: occurredOn, unit, field, summary } = event.data;
    const { channel = 'letter', forwardedBy, prior } = event.data;
    const forwarder = forwardedBy && {
      body: forwardedBy.body,
      ...present({ documentNo: forwardedBy.documentNo }),
    };
    const registration = {
      denunciationId: idOf(caseId),
      code,
      occurredOn,
      unit,
      channel,
      field,
      summary,
      denouncer: {},
      accused: [],
      secrecy: 'ordinary',
      origin: { kind: 'letter', ref: letterId },
      lateReason: event.data.lateReason ?? event.stream,
      ...present({ forwardedBy: forwarder, continued: isContinued(prior) ? prior : undefined }),
    } as const;
    return new RegisterDenunciation(registration, onBehalf(NAME, event, unit));
  },
};
