import type { Remedies } from '#law';

/** How a form asks for the parts of what is proposed: đồng, hundredths of m², heads. */
const PARTS = {
  stateMoney: ({ toState }: Remedies) => toState?.money,
  stateLand: ({ toState }: Remedies) => toState?.land,
  organisationMoney: ({ toOrganisations }: Remedies) => toOrganisations?.money,
  organisationLand: ({ toOrganisations }: Remedies) => toOrganisations?.land,
  individualMoney: ({ toIndividuals }: Remedies) => toIndividuals?.money,
  individualLand: ({ toIndividuals }: Remedies) => toIndividuals?.land,
  organisations: ({ organisations }: Remedies) => organisations,
  individuals: ({ individuals }: Remedies) => individuals,
  disciplinedPeople: ({ disciplined }: Remedies) => disciplined?.people,
  disciplinedOfficials: ({ disciplined }: Remedies) => disciplined?.officials,
  investigatedCases: ({ investigated }: Remedies) => investigated?.cases,
  investigatedPeople: ({ investigated }: Remedies) => investigated?.people,
  investigatedOfficials: ({ investigated }: Remedies) => investigated?.officials,
} as const;

export type RemedyName = keyof typeof PARTS;
export type DoneName = `done${Capitalize<RemedyName>}`;
export type RemedyNumbers = Readonly<Record<RemedyName, number>>;

export const REMEDY_NAMES = Object.keys(PARTS) as readonly RemedyName[];

const each = (number: (name: RemedyName) => number): RemedyNumbers =>
  Object.fromEntries(REMEDY_NAMES.map((name) => [name, number(name)])) as Record<RemedyName, number>;

export const remedyNumbers = (remedies: Remedies = {}): RemedyNumbers =>
  each((name) => PARTS[name](remedies) ?? 0);

/** What was done in several steps, as one. */
export const addNumbers = (a: RemedyNumbers, b: RemedyNumbers): RemedyNumbers =>
  each((name) => a[name] + b[name]);

/** `stateMoney` → `doneStateMoney`: what has been done of it. */
export const doneName = (name: RemedyName): DoneName =>
  `done${name.charAt(0).toUpperCase()}${name.slice(1)}` as DoneName;

export const doneNumbers = (done: RemedyNumbers): Readonly<Record<DoneName, number>> =>
  Object.fromEntries(REMEDY_NAMES.map((name) => [doneName(name), done[name]])) as Record<DoneName, number>;
