import type { Changes, Facts, Later } from './denunciation.changes.js';
import { clocksIn, isClock } from './denunciation.clocks.js';
import type { DenunciationEvent, DenunciationRegistered, StepEvent } from './denunciation.events.js';
import { ACTION_OF, paperMark } from './denunciation.papers.js';
import type { Denunciation, KnownDenunciation } from './denunciation.state.js';
import { afterConclusion } from './evolve-conclusion.js';
import { afterIntake } from './evolve-intake.js';
import { afterOversight } from './evolve-oversight.js';
import { afterVerification } from './evolve-verification.js';

/** What follows from each event besides its clocks and its paper. */
const changes: Changes<Later> = {
  ...afterIntake,
  ...afterVerification,
  ...afterConclusion,
  ...afterOversight,
};

export const evolve = (denunciation: Denunciation, event: DenunciationEvent): Denunciation => {
  if (event.type === 'DenunciationRegistered') return registered(event.data);
  if (denunciation.status === 'none') return denunciation;
  if (event.type === 'DeadlineRecomputed') {
    const { clock, after } = event.data;
    if (!isClock(clock)) return denunciation;
    return { ...denunciation, clocks: { ...denunciation.clocks, [clock]: after } };
  }
  return filed(advance(denunciation, event), event);
};

const advance = <Type extends keyof Facts>(
  denunciation: KnownDenunciation,
  event: { readonly [T in Type]: Readonly<{ type: T; data: Facts[T] }> }[Type],
): KnownDenunciation => changes[event.type](denunciation, event.data);

const filed = (denunciation: KnownDenunciation, { type, data }: StepEvent): KnownDenunciation => ({
  ...denunciation,
  clocks: { ...denunciation.clocks, ...clocksIn(data) },
  papers: { ...denunciation.papers, [ACTION_OF[type]]: paperMark(data) },
});

const registered = (data: DenunciationRegistered['data']): KnownDenunciation => ({
  status: 'received',
  denunciationId: data.denunciationId,
  origin: data.origin,
  unit: data.unit,
  alias: data.denouncer.alias,
  receivedOn: data.occurredOn,
  forwarded: data.forwardedBy !== undefined,
  accused: data.accused.length,
  excluded: data.accused.flatMap(({ userId }) => (userId === undefined ? [] : [userId])),
  denouncerVerified: false,
  checkExtended: false,
  fastTrack: false,
  contents: [],
  team: [],
  extensions: 0,
  reported: false,
  handlingDecided: false,
  followed: false,
  checks: {},
  publicised: [],
  escalated: false,
  protection: 'none',
  clocks: clocksIn(data),
  papers: {},
});
