import type { LocalDate, Position, Recorded } from '#kernel';
import type { UnitEvent } from '#organisation';
import type { UnitMap } from '../domain/closing/period.events.js';

type UnitLine = Readonly<{ unit: string; name: string }>;

type Change = Readonly<{ at: Position; event: UnitEvent }>;

const DEEPEST = 20;

type Node = { name: string; parent?: string; validFrom: LocalDate; successors: readonly string[] };

/** The tree of units as the log told of it up to a position. */
export class UnitsAt {
  private readonly changes: Change[] = [];

  add(event: Recorded<UnitEvent>): void {
    this.changes.push({ at: event.position, event });
  }

  /**
   * Whether a unit belongs to the one that is asked about or stands below it.
   *
   * `old`: as the tree stood on the day; a unit that had ended by then stands where it stood last.
   * `new`: as the tree stands now, what has ended counting for its first successor.
   */
  scope(asked: string, day: LocalDate, map: UnitMap, until: Position): (unit: string) => boolean {
    const tree = this.tree(map === 'old' ? day : undefined, until);
    const known = new Map<string, boolean>();
    const below = (unit: string): boolean => {
      let at: string | undefined = map === 'new' ? heir(tree, unit) : unit;
      for (let step = 0; at !== undefined && step < DEEPEST; step += 1) {
        if (at === asked) return true;
        at = tree.get(at)?.parent;
      }
      return false;
    };
    return (unit) => {
      const answer = known.get(unit) ?? below(unit);
      known.set(unit, answer);
      return answer;
    };
  }

  /**
   * The unit itself and those right below it, by name: the lines of a report. `old`: those that had begun by the day,
   * also when they have ended since; `new`: those that have no successor.
   */
  lines(asked: string, day: LocalDate, map: UnitMap, until: Position): readonly UnitLine[] {
    const stands = ({ validFrom, successors }: Node): boolean =>
      map === 'old' ? validFrom <= day : successors.length === 0;
    return [...this.tree(map === 'old' ? day : undefined, until)]
      .filter(([unit, node]) => unit === asked || (node.parent === asked && stands(node)))
      .map(([unit, { name }]) => ({ unit, name }))
      .sort((a, b) => (a.unit === asked ? -1 : b.unit === asked ? 1 : a.name.localeCompare(b.name, 'vi')));
  }

  private tree(day: LocalDate | undefined, until: Position): ReadonlyMap<string, Node> {
    const tree = new Map<string, Node>();
    for (const { at, event } of this.changes) {
      if (at > until) break;
      apply(tree, event, day);
    }
    return tree;
  }
}

const heir = (tree: ReadonlyMap<string, Node>, unit: string): string => {
  let at = unit;
  for (let step = 0; step < DEEPEST; step += 1) {
    const next = tree.get(at)?.successors[0];
    if (next === undefined) break;
    at = next;
  }
  return at;
};

const apply = (tree: Map<string, Node>, { type, data }: UnitEvent, day: LocalDate | undefined): void => {
  if (type === 'UnitEstablished') {
    const { unitId, name, parent, validFrom } = data;
    tree.set(unitId, { name, validFrom, ...(parent !== undefined && { parent }), successors: [] });
    return;
  }
  const unit = tree.get(data.unitId);
  if (!unit) return;
  const holds = 'validFrom' in data && (day === undefined || data.validFrom <= day);
  if (type === 'UnitRenamed' && holds) unit.name = data.name;
  if (type === 'UnitMoved' && holds) unit.parent = data.parent;
  if (type === 'UnitDissolved') unit.successors = data.successors;
};
