/**
 * What an event may say about a citizen: a pointer into the identity vault and a commitment that keeps
 * the vault honest. Neither tells anything once the vault's row, key and salt are destroyed.
 */
export type SubjectRef = Readonly<{
  /** Random id of the subject in the vault. */
  subjectId: string;
  /** HMAC-SHA-256 of the identity fields under a salt kept in the vault, base64url. */
  commitment: string;
}>;

/** Text under a per-case key of the vault: the log carries only the ciphertext. */
export type Sealed = Readonly<{ key: string; nonce: string; cipher: string }>;
