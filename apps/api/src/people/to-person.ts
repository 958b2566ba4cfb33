import { parseBirth, type Person } from '#identity';
import { present, type LocalDate } from '#kernel';
import { invalidRequestField } from '../http/invalid-request.js';
import type { CitizenDto } from '../visits/log-visit.dto.js';

/** @throws InvalidRequest for a birth that is no date */
export const toPerson = ({ name, phone, birth, idNumber, address }: CitizenDto, today: LocalDate): Person => {
  const parsed = birth && parseBirth(birth.text, today);
  if (birth && !parsed) throw invalidRequestField('citizen.birth.text', 'isBirth');
  const born = parsed && { text: parsed.text, year: parsed.year };
  return { name, ...present({ phone, birth: born, idNumber, address }) };
};
