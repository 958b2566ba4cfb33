/**
 * By which map units are counted. `old`: as they stood when it happened; a unit that has ended keeps its figures.
 * `new`: a unit that has ended is counted with the one that has its work today. Both add up to the same total.
 */
export const UNIT_MAPS = ['old', 'new'] as const;
export type UnitMap = (typeof UNIT_MAPS)[number];

/** Archives belong to today's map only; a parameter of the condition below. */
export const archiveOf = (map: UnitMap): 0 | 1 => (map === 'new' ? 1 : 0);

/** The unit that is asked for and everything below it; `:unit` null: everything. */
export const within = (column: string): string =>
  `(:unit IS NULL OR ${column} IN (SELECT unit FROM unit_above WHERE above = :unit AND archive <= :archive))`;

/** Names and today's holder of a unit's work, as `u`; by the new map those of the holder. */
export const namesBy = (map: UnitMap, column: string): string =>
  map === 'old'
    ? `LEFT JOIN units u ON u.id = ${column}`
    : `LEFT JOIN units h ON h.id = ${column} LEFT JOIN units u ON u.id = h.current`;
