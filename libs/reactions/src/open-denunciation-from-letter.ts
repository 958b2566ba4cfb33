import { RegisterDenunciation, type Continued } from '#denunciations';
import { idOf, present } from '#kernel';
import type { LetterProposedForAcceptance, Prior } from '#letters';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'open-denunciation-from-letter';

/** How a continued denunciation (tố cáo tiếp) stood before, from the word of the letter's desk. */
const CONTINUED: Readonly<Partial<Record<Prior, Continued>>> = {
  'continued-overdue': 'overdue',
  'continued-concluded': 'concluded',
};

/**
 * A denunciation that is proposed for acceptance is registered behind its own wall; its clocks start on the day the
 * letter came in. Whom it accuses
 * comes along, so that it never stands open to them; who wrote it and what they wrote in full does not.
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
      accused: event.data.accused ?? [],
      secrecy: 'ordinary',
      origin: { kind: 'letter', ref: letterId },
      lateReason: event.data.lateReason ?? event.stream,
      ...present({ forwardedBy: forwarder, continued: prior && CONTINUED[prior] }),
    } as const;
    return new RegisterDenunciation(registration, onBehalf(NAME, event, unit));
  },
};
