import type { DomainEvent, LocalDate } from '#kernel';

/**
 * Đổi tệp khóa: whoever has the machine changed the key that wraps all keys of citizens' data. By the ids of both keys, of
 * which nothing of a key can be learned.
 */
export type KeyFileChanged = DomainEvent<
  'KeyFileChanged',
  {
    /** Unit at the top of the tree: those who audit it are told. */
    unit: string;
    from: string;
    to: string;
    /** How many keys were wrapped anew. */
    keys: number;
    occurredOn: LocalDate;
  }
>;

export type KeyFileEvent = KeyFileChanged;
