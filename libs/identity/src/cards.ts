/** What a card holds; undefined: there is none. */
export type CardContent = Readonly<Record<string, unknown>> | undefined;

/** Purpose of a card that says where a reader stands in the log: it means nothing in a copy of the log elsewhere. */
export const PLACE_IN_LOG = 'place-in-log';

export type Card = Readonly<{ owner: string; content: Readonly<Record<string, unknown>> }>;

/**
 * Small records beside the log (thẻ riêng) that are nobody's business but their owner's, encrypted at rest under a key
 * of the owner: one for each owner and purpose. An owner is a user id, or a name that nobody can have.
 */
export abstract class Cards {
  abstract find(owner: string, purpose: string): Promise<CardContent>;

  /** Everybody's, in no order; on several nodes it may lag a moment behind what another one has written. */
  abstract all(purpose: string): Promise<readonly Card[]>;

  /**
   * Of two who change one card at once, the second sees what the first has written.
   *
   * @param change pure, since it may be asked again; `undefined` takes the card away, a refusal leaves it as it is
   * @returns what it holds now
   */
  abstract change(
    owner: string,
    purpose: string,
    change: (content: CardContent) => CardContent,
  ): Promise<CardContent>;
}
