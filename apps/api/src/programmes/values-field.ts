import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const MOST_FIELDS = 30;
const MOST_TEXT = 4_000;

const isValue = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= MOST_TEXT);

/** Names with texts, numbers or yes and no; which ones are right the kind of programme says. */
export const Values = ({ description }: Readonly<{ description: string }>): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'object',
      description,
      additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    }),
    ValidateBy({
      name: 'isObject',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.keys(value).length <= MOST_FIELDS &&
          Object.values(value).every(isValue),
        defaultMessage: () => '$property must be an object of texts, numbers and flags',
      },
    }),
  );
