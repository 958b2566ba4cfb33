import { Transform } from 'class-transformer';
import { userIdOf } from '#access';
import { Text, Texts } from './fields.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/i;

/** Somebody from outside knows the user name of an account; its id is made from the name. */
const idOf = (said: unknown): unknown =>
  typeof said === 'string' && USERNAME.test(said) && !UUID.test(said) ? userIdOf(said) : said;

/** A person with an account, by user id or user name. */
export const UserRef =
  (doc: Parameters<typeof Text>[0]): PropertyDecorator =>
  (target, key) => {
    Text(doc)(target, key);
    Transform(({ value }) => idOf(value))(target, key);
  };

/** Several of them. */
export const UserRefs =
  (doc: Parameters<typeof Texts>[0]): PropertyDecorator =>
  (target, key) => {
    Texts(doc)(target, key);
    Transform(({ value }): unknown => (Array.isArray(value) ? value.map(idOf) : value))(target, key);
  };
