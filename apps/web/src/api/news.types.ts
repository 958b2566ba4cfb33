/** Lists that tell when they have changed. */
export type NewsList = 'queue' | 'board' | 'denunciations';

/** A mark for each list that the reader may ask for: another one means that the list has changed. */
export type News = Partial<Record<NewsList, string>>;
