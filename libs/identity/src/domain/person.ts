import type { Birth } from './birth.js';

/** A citizen as the desk knows them (người dân). Personal data: only in the vault and in answers. */
export type Person = Readonly<{
  /** Full name, one field: family, middle and given name cannot be told apart safely. */
  name: string;
  phone?: string;
  birth?: Pick<Birth, 'text' | 'year'>;
  /** Personal identification number (số định danh cá nhân, CCCD). */
  idNumber?: string;
  address?: string;
}>;
