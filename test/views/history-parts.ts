import fc from 'fast-check';
import type { LocalDate } from '#kernel';

/** Something that happened, before it has a place in the log. */
export type Act = Readonly<{ stream: string; type: string; data: Readonly<Record<string, unknown>> }>;

export const UNITS = ['tinh', 'xa-1', 'xa-2', 'thon'] as const;

export const day = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10) as LocalDate);

export const unit = fc.constantFrom(...UNITS);
