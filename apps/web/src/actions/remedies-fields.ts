import type { ActionField } from './action-form.js';

type Body = Readonly<Record<string, unknown>>;

/** What the form of remedies is about: proposed by the decision, directed, or done. */
export type RemedyName = 'remedies' | 'due' | 'done';

const AMOUNTS = ['toState', 'toOrganisations', 'toIndividuals'] as const;
const PEOPLE = ['disciplined', 'investigated'] as const;

const number = (name: string, label: string): ActionField => ({ name, label, kind: 'number' });

/** Every column of forms KQGQ (kiến nghị xử lý), asked only when there is something to say. */
export const remedyFields = (name: RemedyName): readonly ActionField[] => {
  const open = `${name}Asked`;
  const fields = [
    ...AMOUNTS.flatMap((whose) => [
      number(`${name}.${whose}.money`, `${whose}Money`),
      number(`${name}.${whose}.land`, `${whose}Land`),
    ]),
    number(`${name}.organisations`, 'organisationsRestored'),
    number(`${name}.individuals`, 'individualsRestored'),
    number(`${name}.disciplined.people`, 'disciplinedPeople'),
    number(`${name}.disciplined.officials`, 'disciplinedOfficials'),
    number(`${name}.investigated.cases`, 'investigatedCases'),
    number(`${name}.investigated.people`, 'investigatedPeople'),
    number(`${name}.investigated.officials`, 'investigatedOfficials'),
  ];
  const asked = fields.map((field) => ({ ...field, when: (values: Body) => values[open] === true }));
  return [{ name: open, kind: 'check', local: true }, ...asked];
};

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Land is typed in square metres and kept in hundredths of them; what was left empty beside a figure is nought. */
const amount = ({ money, land }: Body): Body => ({
  money: count(money),
  land: Math.round(count(land) * 100),
});

/** What was typed, in the shape of the API. */
export const withRemedies =
  (name: RemedyName) =>
  (body: Body): Body => {
    const typed = body[name];
    if (typeof typed !== 'object' || typed === null) return body;
    const all: Record<string, unknown> = { ...typed };
    for (const whose of AMOUNTS) if (all[whose]) all[whose] = amount(all[whose] as Body);
    for (const [index, whom] of PEOPLE.entries()) {
      if (!all[whom]) continue;
      const { people, officials, cases } = all[whom] as Body;
      const both = { people: count(people), officials: count(officials) };
      all[whom] = index === 0 ? both : { cases: count(cases), ...both };
    }
    return { ...body, [name]: all };
  };
