import { ViewReader } from '../sqlite/view-reader.js';

/** Display names of those who act. They are staff, not citizens. */
export class StaffNames {
  constructor(private readonly reader: ViewReader) {}

  /** The id itself when unknown: `import`, or a reaction. */
  nameOf(userId: string): string {
    return (
      this.reader.get<{ displayName: string }>('SELECT displayName FROM users WHERE userId = :userId', {
        userId,
      })?.displayName ?? userId
    );
  }
}
