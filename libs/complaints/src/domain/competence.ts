import { isSince, type Regime } from '#law';
import type { Instance, Position } from './complaint.terms.js';

type Row = Readonly<{
  instance: Instance;
  /** Whose decision or act is contested; at second instance also who decided first. */
  issuer: Position;
  /** First and last regime in which the row holds. */
  since?: Regime;
  until?: Regime;
  resolver: Position;
  basis: string;
}>;

/** Who settles a complaint about administration (thẩm quyền giải quyết khiếu nại), as the law has it in each regime. */
export const COMPETENCE: readonly Row[] = [
  { instance: 'first', issuer: 'commune-chair', resolver: 'commune-chair', basis: 'LKN 17' },
  { instance: 'first', issuer: 'commune-agency', resolver: 'commune-chair', basis: 'LKN 17' },
  { instance: 'first', issuer: 'district-agency', until: 'R1', resolver: 'district-agency', basis: 'LKN 17' },
  { instance: 'first', issuer: 'district-chair', until: 'R1', resolver: 'district-chair', basis: 'LKN 18' },
  {
    instance: 'first',
    issuer: 'provincial-agency-head',
    resolver: 'provincial-agency-head',
    basis: 'LKN 20',
  },
  { instance: 'first', issuer: 'provincial-chair', resolver: 'provincial-chair', basis: 'LKN 21(1)' },
  { instance: 'first', issuer: 'minister', resolver: 'minister', basis: 'LKN 23' },
  { instance: 'second', issuer: 'commune-chair', until: 'R1', resolver: 'district-chair', basis: 'LKN 18' },
  { instance: 'second', issuer: 'commune-agency', until: 'R1', resolver: 'district-chair', basis: 'LKN 18' },
  {
    instance: 'second',
    issuer: 'commune-chair',
    since: 'R2',
    resolver: 'provincial-chair',
    basis: 'LKN 21(2)',
  },
  {
    instance: 'second',
    issuer: 'commune-agency',
    since: 'R2',
    resolver: 'provincial-chair',
    basis: 'LKN 21(2)',
  },
  { instance: 'second', issuer: 'district-agency', until: 'R1', resolver: 'district-chair', basis: 'LKN 18' },
  {
    instance: 'second',
    issuer: 'district-chair',
    until: 'R1',
    resolver: 'provincial-chair',
    basis: 'LKN 21(2)',
  },
  {
    instance: 'second',
    issuer: 'provincial-agency-head',
    resolver: 'provincial-chair',
    basis: 'LKN 21(2)',
  },
  { instance: 'second', issuer: 'provincial-chair', resolver: 'minister', basis: 'LKN 7(3), 23' },
  { instance: 'second', issuer: 'minister', resolver: 'minister', basis: 'LKN 23' },
];

/** The level of districts went with 30/06/2025. */
const OF_THE_DISTRICT: readonly Position[] = ['district-chair', 'district-agency'];

export const exists = (position: Position, regime: Regime): boolean =>
  !OF_THE_DISTRICT.includes(position) || !isSince(regime, 'R2');

export type Competence = Readonly<{ resolver: Position; basis: string }>;

type About = Readonly<{ instance: Instance; discipline: boolean }>;

/**
 * Who is competent to settle a complaint against a decision or act of `issuer`. A disciplinary decision is
 * settled by who issued it, then by the head of the body directly above (LKN 51).
 *
 * @param regime that of the day of the act: levels of government went with 30/06/2025
 * @returns `undefined` where the law of that day knows no such issuer
 * @source LKN 17–23, 51; L136 2(7), 2(8); NĐ 141/2025 for R2
 */
export const competentResolver = (
  { instance, discipline }: About,
  issuer: Position,
  regime: Regime,
): Competence | undefined => {
  if (!exists(issuer, regime)) return undefined;
  if (discipline && instance === 'first') return { resolver: issuer, basis: 'LKN 51(1)' };
  if (discipline && issuer === 'commune-agency') return { resolver: 'commune-chair', basis: 'LKN 51(2)' };
  const row = COMPETENCE.find(
    (one) =>
      one.instance === instance &&
      one.issuer === issuer &&
      (one.since === undefined || isSince(regime, one.since)) &&
      (one.until === undefined || isSince(one.until, regime)),
  );
  return row && { resolver: row.resolver, basis: discipline ? 'LKN 51(2)' : row.basis };
};
