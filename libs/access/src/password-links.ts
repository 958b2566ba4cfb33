/** Days for which a link works. */
export const LINK_DAYS = 7;

/**
 * One-time links (đường dẫn đặt mật khẩu) by which somebody sets the own password, so that nobody else ever knows one.
 * Kept as hashes, outside the log.
 */
export abstract class PasswordLinks {
  /** @returns the token of a link that works for seven days; the one before stops working */
  abstract issue(userId: string): Promise<Readonly<{ token: string; until: string }>>;

  /** Whose link it is; leaves it usable, so that a bad form can be sent again. Unknown, used or late: `undefined`. */
  abstract find(token: string): Promise<string | undefined>;

  /** Makes the link of an account stop working, if there is one. */
  abstract cancel(userId: string): Promise<void>;

  /** Uses the link up. False when it was used meanwhile. */
  abstract redeem(token: string): Promise<boolean>;
}
