export type Leaf = Readonly<{
  leaf: string;
  stream: string;
  revision: number;
  id: string;
  type: string;
  data: string;
  meta: string;
}>;

export type Key = Readonly<{ name: string; vkey: string }>;

export type Office = Readonly<{
  origin: string;
  keys: readonly Key[];
  every: number;
  hides: ReadonlySet<string>;
  witness: Key | undefined;
  leaves: readonly Leaf[];
  checkpoints: readonly Readonly<{ size: number; note: string }>[];
}>;

export type Bundle = Readonly<{
  format: Readonly<Record<string, unknown>>;
  checkpoint: string;
  checkpoints: readonly string[];
  events: readonly Readonly<Partial<Leaf> & { index: number; leaf: string }>[];
  proofs: readonly Readonly<{ index?: number; from?: number; path: readonly string[] }>[];
}>;

export type Plan = Readonly<{
  events: number;
  every?: number;
  rotateAt?: number;
  loseAt?: number;
  hidden?: number;
  witness?: boolean;
  next: () => number;
}>;

export function makeOffice(plan: Plan): Office;
export function wholeBundle(office: Office): Bundle;
export function caseBundle(office: Office, streams: readonly string[]): Bundle;
export function zipped(bundle: Bundle, level?: number): Uint8Array;
