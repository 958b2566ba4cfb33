import type { Changes } from './denunciation.changes.js';
import type { KnownDenunciation } from './denunciation.state.js';
import type { OversightEvent } from './oversight.events.js';

const unchanged = (denunciation: KnownDenunciation): KnownDenunciation => denunciation;

/** The settlement begins again: nothing that was verified, concluded or extended stands. */
const anew = ({
  withdrawal: _withdrawal,
  concludedOn: _concludedOn,
  suspendedOn: _suspendedOn,
  expertSince: _expertSince,
  ...kept
}: KnownDenunciation): KnownDenunciation => ({
  ...kept,
  team: [],
  extensions: 0,
  reported: false,
  fastTrack: false,
  handlingDecided: false,
  followed: false,
  checks: {},
  publicised: [],
  escalated: false,
  clocks: {},
  papers: {},
});

/** What becomes of a denunciation when a superior, a reorganisation or a need for protection comes in. */
export const afterOversight: Changes<OversightEvent> = {
  ContinuedDenunciationReceived: (denunciation) => ({
    ...denunciation,
    status: 'reviewed',
    before: denunciation.status,
  }),
  ReviewDecided: (denunciation, { result, occurredOn }) => {
    switch (result) {
      case 'a':
        return { ...denunciation, status: denunciation.before ?? 'closed' };
      case 'b':
        return { ...denunciation, status: 'transferred' };
      case 'c':
        return { ...anew(denunciation), status: 'accepted', acceptedOn: occurredOn };
    }
  },
  OverdueDenunciationReceived: unchanged,
  OverdueEscalated: (denunciation) => ({ ...denunciation, escalated: true }),
  OverdueReportReceived: unchanged,
  DenunciationTakenOver: (denunciation, { unit, resolver, occurredOn }) => ({
    ...anew(denunciation),
    status: 'taken-over',
    acceptedOn: occurredOn,
    unit,
    resolver,
  }),
  DenunciationHandedOver: (denunciation, { to }) => ({ ...denunciation, unit: to }),
  ProtectionRequested: (denunciation) => ({ ...denunciation, protection: 'requested' }),
  ProtectionGranted: (denunciation) => ({ ...denunciation, protection: 'granted' }),
  ProtectionRefused: (denunciation) => ({ ...denunciation, protection: 'refused' }),
  ProtectionEnded: (denunciation) => ({ ...denunciation, protection: 'ended' }),
};
