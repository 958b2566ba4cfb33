declare const brand: unique symbol;

/**
 * A place in the whole log. Opaque: only the log's adapter makes one. Text order is log order, so two
 * positions of one log may be compared with `<`; positions of different logs may not be compared at all.
 */
export type Position = string & { readonly [brand]: 'Position' };

/** Before the first event. */
export const START = '' as Position;

/** For adapters, and for positions that come back from a client or a checkpoint. */
export const position = (text: string): Position => text as Position;
