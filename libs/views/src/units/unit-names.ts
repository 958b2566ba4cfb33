import { ViewReader } from '../sqlite/view-reader.js';

/** Names of units as they are today: holds nothing about cases, so it asks for no actor. */
export class UnitNames {
  constructor(private readonly reader: ViewReader) {}

  /** The id itself when unknown. */
  nameOf(unit: string): string {
    return (
      this.reader.get<{ name: string }>('SELECT name FROM units WHERE id = :unit', { unit })?.name ?? unit
    );
  }
}
