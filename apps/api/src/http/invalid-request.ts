import type { ValidationError } from 'class-validator';
import { Refusal } from '#kernel';
import type { EdgeRefusal } from './edge-refusals.js';

/** One wrong field: where, which rule, and a sentence for the person who typed it. */
export type FieldError = Readonly<{ field: string; code: string; message: string }>;

/** The request does not have the shape that its route asks for. Never repeats the value: it may name a citizen. */
export class InvalidRequest extends Refusal<EdgeRefusal> {
  constructor(readonly errors: readonly FieldError[]) {
    super('request.invalid');
  }
}

/** Flattens class-validator's tree to `documents.0.pages`. */
export const invalidRequest = (errors: readonly ValidationError[]): InvalidRequest =>
  new InvalidRequest(errors.flatMap((error) => flatten(error, '')));

const flatten = (error: ValidationError, path: string): FieldError[] => {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  // One sentence for a field that is not there, whatever it would have to be.
  if (error.value === undefined && error.constraints) {
    return [{ field, code: 'isNeeded', message: `${field} is needed` }];
  }
  const here = Object.entries(error.constraints ?? {}).map(([code, message]) => ({ field, code, message }));
  return [...here, ...(error.children ?? []).flatMap((child) => flatten(child, field))];
};

export const invalidRequestField = (field: string, code: string): InvalidRequest =>
  new InvalidRequest([{ field, code, message: `${field}: ${code}` }]);
