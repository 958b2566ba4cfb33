/** A right that is given back or a debt that is to be paid: money in whole đồng, land in hundredths of a square metre. */
export type Amount = Readonly<{ money: number; land: number }>;

/**
 * What a decision on a complaint or the conclusion of a denunciation proposes (kiến nghị xử lý), as forms KQGQ
 * count it. Absent parts are nothing.
 */
export type Remedies = Readonly<{
  /** To be recovered for the State. */
  toState?: Amount;
  toOrganisations?: Amount;
  toIndividuals?: Amount;
  /** Organisations and individuals given back their rights. */
  organisations?: number;
  individuals?: number;
  /** People proposed for discipline, and how many of them are officials. */
  disciplined?: Readonly<{ people: number; officials: number }>;
  /** Handed to the investigation body. */
  investigated?: Readonly<{ cases: number; people: number; officials: number }>;
}>;
