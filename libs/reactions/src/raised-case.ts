import type { LocalDate } from '#kernel';
import type { World } from './reaction.js';

/** A remote area has longer terms; a unit that is not known has the ordinary ones. */
export const isRemote = async ({ units }: World, unit: string, day: LocalDate): Promise<boolean> =>
  (await units.at(unit, day))?.remote ?? false;
