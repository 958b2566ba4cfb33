import { foldText } from '#kernel';
import type { Unit } from '../../api/types.js';

/** A unit with what stands under it, by name. */
export type Branch = Readonly<{ unit: Unit; under: readonly Branch[] }>;

/** Units as a tree (cây đơn vị); a unit whose parent is out of scope stands at the top. */
export const asTree = (units: readonly Unit[]): readonly Branch[] => {
  const known = new Set(units.map(({ id }) => id));
  const byParent = new Map<string, Unit[]>();
  for (const unit of units.toSorted((left, right) => left.name.localeCompare(right.name, 'vi'))) {
    const above = unit.parent !== undefined && known.has(unit.parent) ? unit.parent : '';
    const beside = byParent.get(above);
    if (beside) beside.push(unit);
    else byParent.set(above, [unit]);
  }
  const under = (id: string): readonly Branch[] =>
    (byParent.get(id) ?? []).map((unit) => ({ unit, under: under(unit.id) }));
  return under('');
};

/** What is left of the tree when a name is looked for: units that carry it, with those above them. */
export const found = (tree: readonly Branch[], typed: string): readonly Branch[] => {
  const wanted = foldText(typed.trim());
  if (wanted === '') return tree;
  return tree.flatMap((branch) => {
    if (foldText(branch.unit.name).includes(wanted)) return [branch];
    const under = found(branch.under, typed);
    return under.length > 0 ? [{ ...branch, under }] : [];
  });
};
