export type Weakening = Readonly<{ line: string; instead: string; lets: string }>;

export const weakenings: Readonly<Record<string, Weakening>>;
