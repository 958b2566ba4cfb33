/** A citizen as the desk knows them (người dân). Personal data: only in the vault and in answers. */
export type Person = Readonly<{
  /** Full name, one field: family, middle and given name cannot be told apart safely. */
  name: string;
  phone?: string;
  /** As told, and the year where it could be read out of it. */
  birth?: Readonly<{ text: string; year?: number }>;
  /** Personal identification number (số định danh cá nhân, CCCD). */
  idNumber?: string;
  address?: string;
}>;

const composed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * A person as the vault keeps them: composed (NFC), single spaces, empty fields left out, fields in one
 * order, so that equal people are equal bytes.
 */
export const canonical = ({ name, phone, birth, idNumber, address }: Person): Person => {
  const texts = { phone, idNumber, address };
  const kept = Object.entries(texts).flatMap(([field, text]) => {
    const value = composed(text ?? '');
    return value ? [[field, value]] : [];
  });
  const told = composed(birth?.text ?? '');
  const year = birth?.year === undefined ? {} : { year: birth.year };
  return {
    name: composed(name),
    ...(told && { birth: { text: told, ...year } }),
    ...(Object.fromEntries(kept) as Pick<Person, 'phone' | 'idNumber' | 'address'>),
  };
};

/** Somebody as known after more was told: what is not given anew is kept. `isNew`: nobody knew them so before. */
export const toldOf = (
  known: Person | undefined,
  given: Person,
): Readonly<{ person: Person; isNew: boolean }> => {
  const person = canonical({ ...known, ...canonical(given) });
  return { person, isNew: JSON.stringify(known) !== JSON.stringify(person) };
};
