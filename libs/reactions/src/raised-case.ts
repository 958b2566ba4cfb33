import type { LocalDate } from '#kernel';
import type { World } from './reaction.js';

/** The id within a stream name: `complaint-7f3a…` is the complaint `7f3a…`. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** A remote area has longer terms; a unit that is not known has the ordinary ones. */
export const isRemote = async ({ units }: World, unit: string, day: LocalDate): Promise<boolean> =>
  (await units.at(unit, day))?.remote ?? false;
