import { localDate, type LocalDate } from '#kernel';
import { no } from './rulebook.refusal.js';

export type Json = Readonly<Record<string, unknown>>;

/** Reads what somebody sent or wrote into a file, field by field; what is not asked for is left out. */
export class Reading {
  private constructor(
    private readonly from: Json,
    /** Names the thing in a refusal, e.g. a rule's id. */
    private readonly name: string,
  ) {}

  /** @throws Refusal `rulebook.entry-malformed` when it is no object */
  static of(value: unknown, name: string): Reading {
    return isObject(value) ? new Reading(value, name) : no('rulebook.entry-malformed', { entry: name });
  }

  text(field: string): string {
    const value = this.from[field];
    return typeof value === 'string' && value.trim() !== '' ? value : this.wrong(field);
  }

  whole(field: string): number {
    const value = this.from[field];
    return typeof value === 'number' && Number.isInteger(value) ? value : this.wrong(field);
  }

  day(field: string): LocalDate {
    try {
      return localDate(this.text(field));
    } catch {
      return this.wrong(field);
    }
  }

  oneOf<Value extends string>(field: string, values: readonly Value[]): Value {
    return values.find((value) => value === this.from[field]) ?? this.wrong(field);
  }

  /** `undefined` where the field is absent or null. */
  maybe<Value>(field: string, read: (field: string) => Value): Value | undefined {
    return this.from[field] === undefined || this.from[field] === null ? undefined : read(field);
  }

  flag(field: string): boolean {
    const value = this.from[field];
    return typeof value === 'boolean' ? value : this.wrong(field);
  }

  list<Value>(field: string, read: (value: unknown, index: number) => Value): readonly Value[] {
    const value = this.from[field];
    return Array.isArray(value) ? value.map(read) : this.wrong(field);
  }

  texts(field: string): readonly string[] {
    return this.list(field, (value) => (typeof value === 'string' ? value : this.wrong(field)));
  }

  object(field: string): Json {
    const value = this.from[field];
    return isObject(value) ? value : this.wrong(field);
  }

  part(field: string): Reading {
    return Reading.of(this.from[field], `${this.name}.${field}`);
  }

  private wrong(field: string): never {
    return no('rulebook.entry-malformed', { entry: `${this.name}.${field}` });
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
