/** The one-time token that creates the first administrator: printed at first start, kept as a hash. */
export abstract class SetupToken {
  /** A fresh token; the one before stops working. */
  abstract issue(): Promise<string>;

  /** Whether this is the current token; leaves it usable, so that a bad form can be sent again. */
  abstract check(token: string): Promise<boolean>;

  /** Uses the token up. False when it is not the current one; a wrong guess does not use it up. */
  abstract redeem(token: string): Promise<boolean>;

  /** Whether a token waits to be used. */
  abstract pending(): Promise<boolean>;
}
