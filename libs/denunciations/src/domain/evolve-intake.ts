import type { Changes } from './denunciation.changes.js';
import type { DenunciationRegistered, IntakeEvent } from './intake.events.js';
import type { KnownDenunciation } from './denunciation.state.js';

const unchanged = (denunciation: KnownDenunciation): KnownDenunciation => denunciation;

/** What becomes of a denunciation up to its acceptance. */
export const afterIntake: Changes<Exclude<IntakeEvent, DenunciationRegistered>> = {
  AccusedIdentified: (denunciation, { userId }) => ({
    ...denunciation,
    accused: denunciation.accused + 1,
    excluded: [...new Set([...denunciation.excluded, ...(userId === undefined ? [] : [userId])])],
    team: denunciation.team.filter((member) => member !== userId),
  }),
  DenouncerVerified: (denunciation) => ({ ...denunciation, status: 'checking', denouncerVerified: true }),
  DenunciationCheckExtended: (denunciation) => ({ ...denunciation, status: 'checking', checkExtended: true }),
  DenunciationAccepted: (denunciation, { occurredOn, resolver, contents }) => ({
    ...denunciation,
    status: 'accepted',
    acceptedOn: occurredOn,
    resolver,
    contents: contents.map((_, index) => index + 1),
  }),
  DenunciationNotAccepted: (denunciation) => ({ ...denunciation, status: 'not-accepted' }),
  DenunciationTransferred: (denunciation) => ({ ...denunciation, status: 'transferred' }),
  FastTrackChosen: (denunciation) => ({ ...denunciation, fastTrack: true }),
  DenouncerNotified: unchanged,
  AccusedNotified: unchanged,
  DenunciationForwarderAnswered: unchanged,
};
