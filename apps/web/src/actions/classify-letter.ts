import type { ActionField, ActionForm, Values } from './action-form.js';

type When = (values: Values) => boolean;

const type =
  (...wanted: readonly string[]): When =>
  ({ letterType }) =>
    typeof letterType === 'string' && wanted.includes(letterType);
const typed: When = ({ letterType }) => typeof letterType === 'string' && letterType !== '';
const both =
  (one: When, other: When): When =>
  (values) =>
    one(values) && other(values);

const complains = type('complaint');
const denounces = type('denunciation');
const unfit: When = both(typed, ({ eligible }) => eligible !== true);
const named: When = ({ anonymous }) => anonymous !== true;
const nameless: When = ({ anonymous, falseName }) => anonymous === true || falseName === true;

const check = (name: string, when: When = typed): ActionField => ({ name, kind: 'check', when });
const choice = (
  name: string,
  from: NonNullable<ActionField['from']>,
  more: Omit<ActionField, 'name' | 'kind' | 'from'>,
): ActionField => ({ name, kind: 'choice', from, when: typed, ...more });
/** Asked before a denunciation without a true name may be filed (LTC 25); silence is no answer. */
const question = (name: string): ActionField => ({
  name: `evidence.${name}`,
  kind: 'yes-no',
  required: true,
  when: both(denounces, nameless),
});

const PRIORS = ['open', 'resolved-once', 'resolved-more', 'court-judgment'] as const;

/** Another list of where the matter stood; kept apart, so that a change of type and back loses neither answer. */
const CONTINUED = 'priorOfDenunciation';

const shape = ({ [CONTINUED]: continued, ...body }: Readonly<Record<string, unknown>>) =>
  continued === undefined ? body : { ...body, prior: continued };

/**
 * phân loại đơn: first the type, then only what that type needs. What was typed for another type stays in the form
 * and is not sent.
 */
export const classifyLetter: ActionForm = {
  action: 'classify',
  start: { eligible: true, prior: 'open', [CONTINUED]: 'open', competence: 'own' },
  shape,
  fields: [
    {
      ...choice('letterType', 'matter', {
        values: ['complaint', 'denunciation', 'petition', 'reflection', 'mixed'],
        required: true,
      }),
      when: () => true,
    },
    { name: 'field', kind: 'field', required: true, when: typed },
    choice('instance', 'instance', { when: complains }),
    check('discipline', complains),
    choice('competence', 'competence', { required: true }),
    choice('prior', 'prior', {
      values: PRIORS,
      required: true,
      when: both(typed, (values) => !denounces(values)),
    }),
    choice(CONTINUED, 'prior', { label: 'prior', required: true, when: denounces }),
    check('eligible'),
    { name: 'missing', kind: 'choices', from: 'condition', when: unfit },
    choice('ineligibleReason', 'letterGround', { required: true, when: unfit }),
    { name: 'ineligibleNote', kind: 'text', when: unfit },
    check('anonymous'),
    check('falseName', both(type('complaint', 'denunciation', 'mixed'), named)),
    question('violator'),
    question('concrete'),
    question('verifiable'),
    { name: 'duplicateOf', kind: 'text', when: typed },
    check('urgent'),
    check('crimeSigns'),
    check('partyMatter'),
    check('administrativeRules', type('petition', 'reflection')),
  ],
};
