import { present } from '#kernel';
import { deadline, deadlineFact, type EntryNote } from '#law';
import { clock } from './denunciation.clocks.js';
import type { Register } from './denunciation.command.js';
import type { DenunciationRegistered } from './intake.events.js';
import { no } from './denunciation.refusal.js';
import type { StepsOf } from './steps-of.js';

/** D1. The clocks that run depend on who sent it and on whether it goes on with another. */
export const register = (note: EntryNote, command: Register): DenunciationRegistered => {
  const { denunciationId, occurredOn, code, unit, channel, field, summary, secrecy, law } = command;
  const { denouncer, accused, origin, forwardedBy, continued, continues } = command;
  // A letter or a visit brings it in before anybody has worked out whom it accuses.
  if (accused.length === 0 && origin.kind === 'direct') return no('denunciation.accused-missing');
  const from = occurredOn;
  return {
    type: 'DenunciationRegistered',
    data: {
      denunciationId,
      occurredOn,
      ...note,
      code,
      unit,
      channel,
      field,
      summary,
      denouncer: {
        alias: denouncer.alias,
        ...present({ register: denouncer.register, subject: denouncer.subject }),
      },
      accused: accused.map(({ position, official, userId }) => ({
        position,
        official,
        ...present({ userId }),
      })),
      secrecy,
      origin: { kind: origin.kind, ref: origin.ref },
      ...(forwardedBy && {
        forwardedBy: { body: forwardedBy.body, ...present({ documentNo: forwardedBy.documentNo }) },
        press: clock(law, 'TC.PRESS', from),
      }),
      ...present({ continued, continues }),
      intake: clock(law, 'TC.INTAKE', from),
      transfer: clock(law, 'TC.TRANSFER', from),
      ...(continued === 'concluded' && { review: clock(law, 'TC.REVIEW', from) }),
      ...(continued === 'overdue' && { ask: clock(law, 'TC.OVERDUE.ASK', from) }),
    },
  };
};

export const intakeSteps: StepsOf<
  | 'identify-accused'
  | 'verify-denouncer'
  | 'extend-check'
  | 'accept'
  | 'refuse'
  | 'transfer'
  | 'fast-track'
  | 'notify-denouncer'
  | 'notify-accused'
  | 'answer-forwarder'
> = {
  'identify-accused': (_known, at, { position, official, userId }) => ({
    type: 'AccusedIdentified',
    data: { ...at, position, official, ...present({ userId }) },
  }),

  'verify-denouncer': (_known, at, { documentNo, place, by }) => ({
    type: 'DenouncerVerified',
    data: { ...at, documentNo, place, by },
  }),

  'extend-check': ({ receivedOn }, at, { reason, law }) => {
    const request = { rule: 'TC.INTAKE', from: receivedOn, variants: ['ext'] };
    const intake = deadlineFact(deadline(law, request));
    return { type: 'DenunciationCheckExtended', data: { ...at, reason, intake } };
  },

  accept: ({ excluded }, at, { documentNo, resolver, contents, law }) => {
    if (contents.length === 0) return no('denunciation.content-missing');
    if (excluded.includes(resolver)) return no('denunciation.resolver-in-conflict');
    const resolve = clock(law, 'TC.RESOLVE', at.occurredOn);
    const notify = clock(law, 'TC.NOTIFY', at.occurredOn);
    return {
      type: 'DenunciationAccepted',
      data: { ...at, documentNo, resolver, contents: [...contents], resolve, notify },
    };
  },

  refuse: (_known, at, { ground, reason, documentNo, law }) => ({
    type: 'DenunciationNotAccepted',
    data: {
      ...at,
      ground,
      reason,
      ...present({ documentNo }),
      notice: clock(law, 'TC.NOTACCEPT', at.occurredOn),
    },
  }),

  transfer: (_known, at, { to, documentNo }) => ({
    type: 'DenunciationTransferred',
    data: { ...at, to, documentNo },
  }),

  'fast-track': (_known, at, { evidence }) => ({ type: 'FastTrackChosen', data: { ...at, evidence } }),

  'notify-denouncer': (_known, at, { documentNo }) => ({
    type: 'DenouncerNotified',
    data: { ...at, documentNo },
  }),

  'notify-accused': (_known, at, { documentNo }) => ({
    type: 'AccusedNotified',
    data: { ...at, documentNo },
  }),

  'answer-forwarder': (_known, at, { documentNo, to }) => ({
    type: 'DenunciationForwarderAnswered',
    data: { ...at, documentNo, to },
  }),
};
