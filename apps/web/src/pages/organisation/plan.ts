/** What the wizard of a merger or split has been told so far. Days are `YYYY-MM-DD`. */
export type Plan = {
  kind: 'merge' | 'split';
  /** Units that end; a split has one. */
  ends: string[];
  /** Existing units that take over. */
  into: string[];
  /** New units that take over: one for a merger. */
  made: NewUnit[];
  /** Of a split: an existing unit's id or a new unit's name. */
  heir: string;
  day: string;
  legalBasis: string;
};
export type NewUnit = { name: string; level: string; parent: string; remote: boolean };

export type PlanFault =
  'ends' | 'one-end' | 'takes-over' | 'itself' | 'heir' | 'names' | 'day' | 'legalBasis';

export const emptyPlan = (kind: Plan['kind']): Plan => ({
  kind,
  ends: [],
  into: [],
  made: [],
  heir: '',
  day: '',
  legalBasis: '',
});

/** Who could inherit: what takes over, by id or by new name. */
export const heirsOf = ({ into, made }: Plan): readonly string[] => [
  ...into,
  ...made.map(({ name }) => name),
];

/** What is still missing, in the order of the steps; nothing when it can be sent. */
export const faultsOf = (plan: Plan): readonly PlanFault[] => {
  const { kind, ends, into, made, heir, day, legalBasis } = plan;
  const faults: (PlanFault | false)[] = [
    ends.length === 0 && 'ends',
    kind === 'split' && ends.length > 1 && 'one-end',
    (kind === 'merge' ? into.length + made.length !== 1 : into.length + made.length < 2) && 'takes-over',
    into.some((unit) => ends.includes(unit)) && 'itself',
    made.some(({ name, level, parent }) => name.trim() === '' || level === '' || parent === '') && 'names',
    kind === 'split' && !heirsOf(plan).includes(heir) && 'heir',
    !/^\d{4}-\d{2}-\d{2}$/.test(day) && 'day',
    legalBasis.trim() === '' && 'legalBasis',
  ];
  return faults.filter((fault) => fault !== false);
};

/** @returns the body of `POST /api/units/merge` or `/api/units/split` */
export const bodyOfPlan = (plan: Plan): object => {
  const { kind, ends, into, made, heir, day, legalBasis } = plan;
  const [first] = made;
  if (kind === 'split') return { from: ends[0], into, establish: made, heir, day, legalBasis };
  return { from: ends, ...(first ? { establish: first } : { into: into[0] }), day, legalBasis };
};
