/** That history was not changed, proved to outsiders: a part of `POLICY`. Sizes of the log are told to nobody else. */
export const INTEGRITY_POLICY = {
  'integrity.read': ['inspector'],
  'checkpoint.sign': ['inspector'],
  'checkpoint.take-out': ['inspector'],
  'evidence.take': ['inspector'],
} as const;
