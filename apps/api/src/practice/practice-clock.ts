import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clock } from '#kernel';

/** Marks a data folder as one for practice, and holds what its clock is ahead of the machine's. */
const MARK = 'practice.json';

/**
 * The clock of practice (chế độ tập huấn): it goes on from whatever instant it was last set to, also after a
 * restart. The machine's clock beside it is what sign-ins are measured by, so that a jump ends none.
 */
export class PracticeClock extends Clock {
  private ahead: number;

  constructor(
    private readonly data: string,
    readonly machine: Clock,
  ) {
    super();
    const { ahead } = JSON.parse(readFileSync(join(data, MARK), 'utf8')) as { ahead: number };
    this.ahead = ahead;
  }

  override now(): string {
    return new Date(Date.parse(this.machine.now()) + this.ahead).toISOString();
  }

  /** @param instant ISO 8601; may lie before the present one */
  set(instant: string): void {
    this.ahead = Date.parse(instant) - Date.parse(this.machine.now());
    mark(this.data, this.ahead);
  }
}

const mark = (data: string, ahead: number): void =>
  writeFileSync(join(data, MARK), `${JSON.stringify({ ahead })}\n`);

export const isPracticeFolder = (data: string): boolean => existsSync(join(data, MARK));

/**
 * The clock that fits the folder. A folder is marked at its first start for practice and never becomes a real
 * one, nor does a real one become one for practice.
 *
 * @throws Error with one sentence for the operator
 */
export const clockOfFolder = (data: string, practice: boolean, machine: Clock): Clock => {
  const marked = isPracticeFolder(data);
  if (!practice && marked) {
    throw new Error(`${data} holds practice data: start with NGHEDAN_PRACTICE=1, or choose another folder.`);
  }
  if (!practice) return machine;
  if (!marked && existsSync(join(data, 'log.db'))) {
    throw new Error(`${data} holds real records: practice (NGHEDAN_PRACTICE=1) needs a folder of its own.`);
  }
  if (!marked) mark(data, 0);
  return new PracticeClock(data, machine);
};
