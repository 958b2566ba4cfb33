import { ViewReader } from '../sqlite/view-reader.js';

export type UnitFacts = Readonly<{
  id: string;
  name: string;
  short?: string;
  parent?: string;
  remote: boolean;
  revision: number;
}>;

type Line = {
  id: string;
  name: string;
  short: string | null;
  parent: string | null;
  remote: number;
  revision: number;
};

/** Units for those who decide and name: holds nothing about cases, so it asks for no actor. */
export class UnitTree {
  constructor(private readonly reader: ViewReader) {}

  /** The unit and those above it; none when unknown. Fits `UnitsAbove` of the policy. */
  readonly above = (unit: string): readonly string[] =>
    this.reader
      .all<{ above: string }>('SELECT above FROM unit_above WHERE unit = :unit', { unit })
      .map(({ above }) => above);

  find(unit: string): UnitFacts | undefined {
    const line = this.reader.get<Line>(
      'SELECT id, name, short, parent, remote, revision FROM units WHERE id = :unit',
      { unit },
    );
    if (!line) return undefined;
    const { id, name, short, parent, remote, revision } = line;
    return {
      id,
      name,
      ...(short !== null && { short }),
      ...(parent !== null && { parent }),
      remote: remote === 1,
      revision,
    };
  }

  /** The unit's name today; the id itself when unknown. */
  nameOf(unit: string): string {
    return this.find(unit)?.name ?? unit;
  }
}
