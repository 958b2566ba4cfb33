import type { Unit } from '../../api/types.js';

/** Units in the order of the tree, each below the one it belongs to; a parent that is out of scope counts as top. */
export const asTree = (units: readonly Unit[]): readonly { unit: Unit; depth: number }[] => {
  const known = new Set(units.map(({ id }) => id));
  const byName = units.toSorted((left, right) => left.name.localeCompare(right.name, 'vi'));
  const below = (parent: string | undefined, depth: number): { unit: Unit; depth: number }[] =>
    byName
      .filter((unit) =>
        parent === undefined ? !unit.parent || !known.has(unit.parent) : unit.parent === parent,
      )
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(undefined, 0);
};
