/** How many denunciations are open in one unit, not counting the units below it. */
export type Cell = Readonly<{ unit: string; parent?: string; open: number }>;

/** Units whose figure may be told, as one: by themselves, or only together. */
export type Told = Readonly<{ units: readonly string[]; open: number }>;

/** Fewer than these in one unit are told to nobody who may not see the cases: a count of one names its accused. */
export const SMALL_CELL = 5;

/**
 * The figures that may be told, the same for everybody and every question. A unit with five or more is told by
 * itself. Units with fewer are put together up the tree until their sum may be told: it has five at least, and leaves
 * it possible for each of them that it has none. Every answer is a sum of whole groups, so that no two answers,
 * subtracted, come to less than a group; that is what a threshold on each answer alone does not give.
 */
export const toldGroups = (cells: readonly Cell[]): readonly Told[] => {
  const byUnit = new Map(cells.map((cell) => [cell.unit, cell]));
  const below = new Map<string, Cell[]>();
  const roots: Cell[] = [];
  for (const cell of cells) {
    const above = cell.parent !== undefined && byUnit.has(cell.parent) ? cell.parent : undefined;
    if (above === undefined) roots.push(cell);
    else below.set(above, [...(below.get(above) ?? []), cell]);
  }
  const told: Told[] = [];
  for (const root of roots) pool(root, below, told);
  return told;
};

/** @returns cells at and below this unit that could not be told yet */
const pool = (cell: Cell, below: ReadonlyMap<string, readonly Cell[]>, told: Told[]): readonly Cell[] => {
  const waiting = (below.get(cell.unit) ?? []).flatMap((child) => [...pool(child, below, told)]);
  if (cell.open >= SMALL_CELL) told.push({ units: [cell.unit], open: cell.open });
  else waiting.push(cell);
  const open = waiting.reduce((sum, one) => sum + one.open, 0);
  if (!hides(waiting.length, open)) return waiting;
  told.push({ units: waiting.map(({ unit }) => unit), open });
  return [];
};

/** Each of `units` small cells could be empty: the others could hold all of it. */
const hides = (units: number, open: number): boolean =>
  open >= SMALL_CELL && open <= (SMALL_CELL - 1) * (units - 1);

/** What is told about these units: groups that lie within them whole. */
export const tellAbout = (
  groups: readonly Told[],
  units: ReadonlySet<string>,
): Readonly<{ total?: number; suppressed: boolean }> => {
  const within = groups.filter((group) => group.units.every((unit) => units.has(unit)));
  const suppressed = within.reduce((sum, group) => sum + group.units.length, 0) < units.size;
  if (within.length === 0) return { suppressed };
  return { total: within.reduce((sum, { open }) => sum + open, 0), suppressed };
};
