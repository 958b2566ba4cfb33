/** How a value is written on paper. `code`: by the words of a catalogue. */
export type TagForm = 'text' | 'day' | 'short-day' | 'number' | 'yes-no' | 'code' | 'list';

/**
 * Where a tag of a text gets its value: `ComplaintAccepted.resolve.due` is a path into the newest event of that
 * type up to the one that occasions the paper. The first path that has a value counts.
 */
export type Tag = Readonly<{
  from: readonly string[];
  form: TagForm;
  /** For `code`: words by code. */
  words?: Readonly<Record<string, string>>;
  /**
   * For `list`: tags of each item, as paths within it; the empty path is the item itself. `otherwise` is written where
   * the item says nothing and silence has a meaning.
   */
  items?: Readonly<
    Record<string, Readonly<{ path: string; form: TagForm; words?: Tag['words']; otherwise?: string }>>
  >;
}>;

/** Tags of one kind of stream by name; names are Vietnamese without diacritics, as templates are written by offices. */
export type Tags = Readonly<Record<string, Tag>>;

type From = string | readonly string[];

const paths = (from: From): readonly string[] => (typeof from === 'string' ? [from] : from);

export const text = (from: From): Tag => ({ from: paths(from), form: 'text' });
export const day = (from: From): Tag => ({ from: paths(from), form: 'day' });
export const shortDay = (from: From): Tag => ({ from: paths(from), form: 'short-day' });
export const number = (from: From): Tag => ({ from: paths(from), form: 'number' });
export const yesNo = (from: From): Tag => ({ from: paths(from), form: 'yes-no' });
export const code = (from: From, words: Readonly<Record<string, string>>): Tag => ({
  from: paths(from),
  form: 'code',
  words,
});
export const list = (from: From, items: NonNullable<Tag['items']>): Tag => ({
  from: paths(from),
  form: 'list',
  items,
});
