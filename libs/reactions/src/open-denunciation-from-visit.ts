import { RegisterDenunciation } from '#denunciations';
import { idOf } from '#kernel';
import type { VisitLogged } from '#visits';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'open-denunciation-from-visit';

/** A denunciation heard at the counter is registered behind its own wall, without the person who came. */
export const openDenunciationFromVisit: Reaction<VisitLogged> = {
  name: NAME,
  to: 'VisitLogged',
  from: 'origin',
  react: async (event) => {
    const { outcome, matter, visitId, occurredOn, unit, field, summary } = event.data;
    if (outcome.kind !== 'raises-case' || matter !== 'denunciation') return undefined;
    const registration = {
      denunciationId: idOf(outcome.caseId),
      code: outcome.code,
      occurredOn,
      unit,
      channel: 'visit',
      field,
      summary,
      denouncer: {},
      accused: event.data.accused ?? [],
      secrecy: 'ordinary',
      origin: { kind: 'visit', ref: visitId },
      lateReason: event.data.lateReason ?? event.stream,
    } as const;
    return new RegisterDenunciation(registration, onBehalf(NAME, event, unit));
  },
};
