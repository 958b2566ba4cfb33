import type { SessionRow } from '../../api/session.types.js';
import type { Tone } from '../../kit/badge.svelte';

/** A periodic session that is not posted yet wants attention once its last day is here. */
export const sessionTone = (session: SessionRow, today: string): Tone => {
  const { status, schedule } = session;
  if (status === 'held' || status === 'concluded') return 'good';
  if (status === 'cancelled') return 'plain';
  return status === 'planned' && schedule && schedule.due <= today ? 'warn' : 'info';
};
