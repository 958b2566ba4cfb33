/** What the edge itself refuses, before the domain is asked. */
export type EdgeRefusal =
  | 'not-found'
  | 'auth.required'
  /** It reaches far: the password is asked for again (field `password`). */
  | 'auth.step-up'
  | 'password-link.unknown'
  /** An inspector, administrator or custodian: facts `role`. */
  | 'password-link.guarded'
  | 'auth.password-wrong'
  | 'request.malformed'
  | 'request.malformed-json'
  | 'request.malformed-text'
  | 'request.not-utf8'
  | 'request.too-large'
  | 'request.too-deep'
  | 'request.too-many-keys'
  | 'request.forbidden-key'
  | 'request.text-too-long'
  | 'request.content-type'
  | 'request.invalid'
  | 'request.idempotency-key-missing'
  | 'request.idempotency-key-reused'
  | 'request.origin'
  | 'request.too-many'
  | 'request.timeout'
  /** The catalogue of that day does not offer the code. */
  | 'catalogue.not-offered'
  /** One person has streams of news in that many browsers: facts `seconds`. */
  | 'news.too-many-streams'
  | 'revision-conflict'
  | 'store.unavailable'
  | 'session.store-away'
  | 'event.too-large'
  | 'setup.token-wrong'
  | 'internal';
