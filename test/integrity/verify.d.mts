import type { Attack } from './attacks.mjs';
import type { Bundle } from './made-office.mjs';
import type { Weakening } from './weakenings.mjs';

export type Receiver = Readonly<{
  bundle?: Bundle;
  file?: Uint8Array;
  held?: readonly string[];
  keys?: readonly string[];
  witness?: string | undefined;
  /** What a weaker verifier leaves out. */
  weaken?: Weakening;
}>;

export type Said = Readonly<{ exit: number; output: string }>;

export const VERIFIER: string;
export function hasPython(): boolean;
export function verify(receiver: Receiver): Promise<Said>;
export function ask(questions: readonly (readonly [name: string, given: readonly unknown[]])[]): unknown[];
export function missed(attack: Pick<Attack, 'exit' | 'at' | 'within'>, said: Said): string | undefined;
