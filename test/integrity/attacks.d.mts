import type { Bundle, Office } from './made-office.mjs';

export type Attack = Readonly<{
  bundle: Bundle;
  key: string;
  held?: string;
  at?: number;
  within: number;
  exit: number;
}>;

export const attackNames: readonly string[];
export function attack(name: string, office: Office, next: () => number): Attack;
