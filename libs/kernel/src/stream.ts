/** The id within a stream name `<category>-<id>`; an id may hold hyphens itself, a category may not. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
