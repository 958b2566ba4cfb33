import { localDate } from '#kernel';
import type { Transitional } from '../regime.types.js';

const R3 = localDate('2026-07-01');

/** The clauses that carry cases of the old law into the new one. */
export const transitional: readonly Transitional[] = [
  {
    procedure: 'complaint',
    acts: ['withdraw', 'suspend', 'resume', 'terminate', 'dialogue'],
    acceptedBefore: R3,
    basis: 'NĐ155 22(1)',
  },
  { procedure: 'denunciation', acceptedBefore: R3, basis: 'NĐ156 10(1)' },
];
