import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { localDate } from '#kernel';

/** One decorator says it once: validation and the OpenAPI document cannot drift apart. */
type Doc = Readonly<{ description: string; optional?: boolean }>;

type TextDoc = Doc & Readonly<{ max: number; min?: number; example?: string }>;

const field = (
  { description, optional }: Doc,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ ...schema, description, required: !optional } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    ...rules,
  );

export const Text = ({ max, min = 1, example, ...doc }: TextDoc): PropertyDecorator =>
  field(
    doc,
    { type: String, minLength: min, maxLength: max, ...(example !== undefined && { example }) },
    IsString(),
    Length(min, max),
  );

/** A day that exists, `YYYY-MM-DD`, Asia/Ho_Chi_Minh. */
export const Day = (doc: Doc): PropertyDecorator =>
  field(
    doc,
    { type: String, format: 'date', example: '2026-03-02' },
    ValidateBy({
      name: 'isDay',
      validator: { validate: isDay, defaultMessage: () => '$property must be a calendar day, YYYY-MM-DD' },
    }),
  );

const isDay = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && localDate(value) === value;
  } catch {
    return false;
  }
};

export const Month = (doc: Doc): PropertyDecorator =>
  field(doc, { type: String, pattern: MONTH.source, example: '2026-03' }, Matches(MONTH));

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const Uuid = (doc: Doc): PropertyDecorator => field(doc, { type: String, format: 'uuid' }, IsUUID());

export const OneOf = (doc: Doc & Readonly<{ values: readonly (string | number)[] }>): PropertyDecorator =>
  field(
    doc,
    { type: typeof doc.values[0] === 'number' ? Number : String, enum: [...doc.values] },
    IsIn([...doc.values]),
  );

export const Whole = ({
  min,
  max,
  query = false,
  ...doc
}: Doc & Readonly<{ min: number; max: number; query?: boolean }>): PropertyDecorator =>
  field(
    doc,
    { type: 'integer', minimum: min, maximum: max },
    ...(query ? [Type(() => Number)] : []),
    IsInt(),
    Min(min),
    Max(max),
  );

/** Whole numbers, at most `count` of them. */
export const Wholes = ({
  min,
  max,
  count,
  ...doc
}: Doc & Readonly<{ min: number; max: number; count: number }>): PropertyDecorator =>
  field(
    doc,
    { type: 'integer', isArray: true, minimum: min, maximum: max, maxItems: count },
    IsArray(),
    ArrayMaxSize(count),
    IsInt({ each: true }),
    Min(min, { each: true }),
    Max(max, { each: true }),
  );

export const Flag = (doc: Doc): PropertyDecorator => field(doc, { type: Boolean }, IsBoolean());

export const Texts = ({
  max,
  count,
  min = 0,
  ...doc
}: TextDoc & Readonly<{ count: number }>): PropertyDecorator =>
  field(
    doc,
    { type: [String], maxItems: count, minItems: min },
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(count),
    IsString({ each: true }),
    Length(1, max, { each: true }),
  );

/** Several of a list, each at most once. */
export const ChoicesOf = ({
  values,
  ...doc
}: Doc & Readonly<{ values: readonly string[] }>): PropertyDecorator =>
  field(
    doc,
    { type: String, isArray: true, enum: [...values], uniqueItems: true },
    IsArray(),
    ArrayUnique(),
    IsIn([...values], { each: true }),
  );

export const Part = (doc: Doc & Readonly<{ type: () => new () => object }>): PropertyDecorator =>
  field(doc, { type: doc.type }, ...nested(doc.type));

export const Parts = ({
  count,
  ...doc
}: Doc & Readonly<{ type: () => new () => object; count: number }>): PropertyDecorator =>
  field(
    doc,
    { type: doc.type, isArray: true, maxItems: count },
    IsArray(),
    ArrayMaxSize(count),
    ...nested(doc.type, true),
  );

const nested = (type: () => new () => object, each = false): PropertyDecorator[] => [
  isPlainObject(each),
  ValidateNested({ each }),
  Type(type),
];

/** class-transformer makes an instance of whatever it is given; an array or text in an object's place is a mistake. */
const isPlainObject = (each: boolean): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isObject',
      validator: {
        validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
        defaultMessage: () => '$property must be an object',
      },
    },
    { each },
  );

/** `HH:mm` of a day, Asia/Ho_Chi_Minh. */
export const Clockface = (doc: Doc): PropertyDecorator =>
  field(doc, { type: String, pattern: HOUR.source, example: '08:00' }, Matches(HOUR));

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A calendar day, or an instant with its offset (`Z`, `+07:00`). */
export const Instant = (doc: Doc): PropertyDecorator =>
  field(
    doc,
    { type: String, example: '2026-02-11T09:00:00+07:00' },
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: isInstant,
        defaultMessage: () => '$property must be a day or an instant with its offset, ISO 8601',
      },
    }),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const isInstant = (value: unknown): boolean =>
  isDay(value) || (typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)));
