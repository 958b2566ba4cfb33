import type { DialogueRow, Opinion } from '../../api/dialogue.types.js';
import type { Tone } from '../../kit/badge.svelte';

export const dialogueTone = ({ status, opinions }: Pick<DialogueRow, 'status' | 'opinions'>): Tone => {
  if (status === 'published') return 'good';
  if (status === 'cancelled') return 'plain';
  return (status === 'held' || status === 'concluded') && opinions.open > 0 ? 'warn' : 'info';
};

export const opinionTone = ({ status }: Opinion): Tone => {
  if (status === 'answered') return 'good';
  if (status === 'committed') return 'info';
  return status === 'open' ? 'warn' : 'plain';
};
