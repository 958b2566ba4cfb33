import type { DueState } from '../api/types.js';
import type { Tone } from '../kit/badge.svelte';

const TONES: Readonly<Record<DueState, Tone>> = {
  overdue: 'bad',
  today: 'warn',
  soon: 'warn',
  'in-time': 'good',
  paused: 'info',
  none: 'plain',
};

export const dueTone = (state: DueState): Tone => TONES[state];
