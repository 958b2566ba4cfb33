import type { ConclusionEvent } from './conclusion.events.js';
import type { Changes } from './denunciation.changes.js';
import type { KnownDenunciation } from './denunciation.state.js';

const unchanged = (denunciation: KnownDenunciation): KnownDenunciation => denunciation;

/** Handled, and publicised as soon as everything there is has been: the conclusion, and a decision on handling. */
const settled = (denunciation: KnownDenunciation): KnownDenunciation => {
  const { publicised, handlingDecided } = denunciation;
  const all = publicised.includes('conclusion') && (!handlingDecided || publicised.includes('handling'));
  return { ...denunciation, status: all ? 'publicised' : 'handled' };
};

/** What becomes of a denunciation from its conclusion on. */
export const afterConclusion: Changes<ConclusionEvent> = {
  ConclusionIssued: (denunciation, { occurredOn }) => ({
    ...denunciation,
    status: 'concluded',
    concludedOn: occurredOn,
  }),
  ConclusionSent: unchanged,
  ConclusionNotifiedToDenouncer: unchanged,
  HandlingDecided: (denunciation, { followed }) => ({
    ...denunciation,
    status: 'handled',
    handlingDecided: true,
    followed,
    publicised: denunciation.publicised.filter((of) => of !== 'handling'),
  }),
  DenunciationReferredToInvestigation: settled,
  HandlingResultReported: unchanged,
  HandlingExecuted: unchanged,
  RedactionChecked: (denunciation, { of, hash, found }) => ({
    ...denunciation,
    checks: { ...denunciation.checks, [of]: { hash, passed: found.length === 0 } },
  }),
  ConclusionPublicised: (denunciation, { of }) => {
    const after = { ...denunciation, publicised: [...new Set([...denunciation.publicised, of])] };
    return denunciation.status === 'handled' ? settled(after) : after;
  },
  ImplementationReported: (denunciation) => ({ ...denunciation, status: 'followed-up' }),
  DenunciationClosed: (denunciation) => ({ ...denunciation, status: 'closed' }),
};
