import { doneName, REMEDY_NAMES, type DoneName, type RemedyName } from './facts/remedies.js';
import { FIELD_GROUPS } from './field-groups.js';

type Attribute = readonly (string | boolean)[] | 'number';

const ENTERED = ['carried', 'received'] as const;
const YES_NO = [true, false] as const;
const BY = ['staff', 'head', 'authorised'] as const;
const TYPES = ['complaint', 'denunciation', 'petition', 'mixed', 'unknown'] as const;
const STATES = [
  'open',
  'resolved-once',
  'resolved-more',
  'court-judgment',
  'continued-overdue',
  'continued-concluded',
] as const;

type Numbers<Name extends string> = Readonly<Record<Name, 'number'>>;

const numeric = <Name extends string>(names: readonly Name[]): Numbers<Name> =>
  Object.fromEntries(names.map((name) => [name, 'number'])) as Numbers<Name>;

/** What decisions and conclusions propose, and what was done of it (`done…`). */
const REMEDIES = numeric<RemedyName>(REMEDY_NAMES);
const DONE = numeric<DoneName>(REMEDY_NAMES.map(doneName));

const ENDED = ['open', 'decided', 'withdrawn', 'terminated', 'left'] as const;
const OUTCOMES = ['right', 'partly', 'wrong', 'none'] as const;
const ON_TIME = ['in', 'out', 'none'] as const;

/**
 * What a form can count, and what it can ask of it: the whole vocabulary of the measure expressions. One row is one
 * thing of the period: a visit, a letter that had to be handled, a reply, a case in competence that was open in it.
 */
export const SOURCES = {
  /** lượt tiếp */
  visits: { by: BY, turn: ['first', 'again'], large: YES_NO, people: 'number' },
  /** kỳ tiếp */
  sessions: { by: ['head', 'authorised'] },
  /** đơn phải xử lý: not yet processed when the period began, or received in it */
  letters: {
    entered: ENTERED,
    processed: YES_NO,
    type: TYPES,
    /** đủ điều kiện xử lý, and processed */
    eligible: YES_NO,
    duplicate: YES_NO,
    /** tình trạng giải quyết by P-STATE; `prior` is always that at intake. */
    state: STATES,
    prior: STATES,
    competence: ['own', 'other'],
    handling: ['guided', 'transferred', 'urged', 'none'],
    group: FIELD_GROUPS,
    turn: ['first', 'second', 'continued'],
    signed: ['many', 'one', 'other'],
    atVisit: YES_NO,
    /** Its case had been answered by the cut-off. */
    resolved: YES_NO,
  },
  /** văn bản phúc đáp */
  replies: { type: TYPES, atVisit: YES_NO },
  /** Letters of the complaints in competence; a case without a letter stands for its own paper (LKN 8). */
  'complaint-letters': { entered: ENTERED },
  /** vụ việc khiếu nại thuộc thẩm quyền */
  complaints: {
    entered: ENTERED,
    ended: ENDED,
    explained: YES_NO,
    instance: ['first', 'second'],
    outcome: OUTCOMES,
    firstDecision: ['confirmed', 'amended', 'cancelled', 'none'],
    onTime: ON_TIME,
    ...REMEDIES,
  },
  'denunciation-letters': { entered: ENTERED },
  /** vụ việc tố cáo thuộc thẩm quyền */
  denunciations: {
    entered: ENTERED,
    ended: ENDED,
    turn: ['first', 'continued'],
    outcome: OUTCOMES,
    onTime: ON_TIME,
    ...REMEDIES,
  },
  /** quyết định giải quyết khiếu nại phải thi hành */
  decisions: { finished: YES_NO, ...REMEDIES, ...DONE },
  /** kết luận nội dung tố cáo phải thực hiện */
  conclusions: { finished: YES_NO, ...REMEDIES, ...DONE },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Attribute>>>>;

export type Source = keyof typeof SOURCES;

type Value<A> = A extends readonly (infer V)[] ? V : number;

/** One row of a source: `id` is what the cell leads back to. */
export type Item<S extends Source = Source> = Readonly<{
  /** Name of the stream behind it. */
  id: string;
  is: { readonly [A in keyof (typeof SOURCES)[S]]: Value<(typeof SOURCES)[S][A]> };
}>;

export type Items = { readonly [S in Source]: readonly Item<S>[] };
