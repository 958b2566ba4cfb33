/** An unfinished form (bản nháp). Encrypted at rest under a key of its user. */
export type Draft = Readonly<{ id: string; content: object; savedAt: string }>;

/** Bytes of one draft as JSON. */
export const LARGEST_DRAFT = 64 * 1024;
/** Of one user and form. */
export const MOST_DRAFTS = 50;

export type DraftRefusal = 'draft.too-large' | 'draft.too-many';

/** Unfinished forms of each user; nobody else, an administrator included, can list them. */
export abstract class Drafts {
  /**
   * Keeps the newest state of a form.
   *
   * @returns when it was saved: UTC, ISO 8601
   * @throws Refusal `draft.too-large` over 64 KiB, `draft.too-many` over 50 a user and form
   */
  abstract save(userId: string, form: string, id: string, content: object): Promise<string>;

  /** Newest first. */
  abstract list(userId: string, form: string): Promise<readonly Draft[]>;

  abstract discard(userId: string, form: string, id: string): Promise<void>;
}
