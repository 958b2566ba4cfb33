import { present, refuse as say, type LocalDate } from '#kernel';
import { deadline, deadlineFact, type Law } from '#law';
import type { Asked, Disposal } from './letter.command.js';
import type { LetterEvent, LetterFiled, LetterReturned } from './letter.events.js';
import {
  checkFiling,
  checkGuiding,
  checkRoute,
  checkSendingOn,
  checkTransfer,
  checkUrging,
} from './letter-guards.js';
import { propose } from './letter-proposal.js';
import type { KnownLetter, LetterRefusal } from './letter-state.js';

type Put<Type extends Disposal['type']> = Asked<Extract<Disposal, { type: Type }>>;

const refuse = say<LetterRefusal>;

type Ways = { readonly [Type in Disposal['type']]: (put: Put<Type>) => LetterEvent };

const transfer = ({ letter, step, at }: Put<'transfer'>): LetterEvent => {
  const { to, documentNo, redaction, route, replyBy, noticeNo } = step;
  const { classified } = letter;
  if (route === 'party' && classified?.competence !== 'party' && !classified?.partyMatter) {
    refuse('letter.not-party-matter');
  }
  if (route === 'administrative-rules' && !classified?.administrativeRules) refuse('letter.only-reflections');
  if (!route) checkTransfer(letter, at.occurredOn);
  checkSendingOn(letter, step);
  return {
    type: 'LetterTransferred',
    data: { ...at, to, documentNo, ...present({ redaction, route, replyBy, noticeNo }) },
  };
};

const giveBack = ({ letter, step, at }: Put<'return'>): LetterReturned => {
  const { originals } = step;
  const because = { ground: groundOf(letter, step), reason: given(step.reason) };
  return { type: 'LetterReturned', data: { ...at, ...because, ...present({ originals }) } };
};

const file = ({ letter, step, at, law }: Put<'file'>): LetterFiled => {
  const ground = groundOf(letter, step);
  const { addressees } = step;
  checkFiling(letter, ground, addressees);
  return {
    type: 'LetterFiled',
    data: {
      ...at,
      ground,
      reason: given(step.reason),
      ...present({ addressees }),
      retain: keptFrom(at.occurredOn, law),
    },
  };
};

/** A filed letter is kept one year; then the head decides (TT 05/2021 28). */
const keptFrom = (day: LocalDate, law: Law) => deadlineFact(deadline(law, { rule: 'DON.RETAIN', from: day }));

const groundOf = (
  { classified }: KnownLetter,
  { ground }: Put<'file'>['step'] | Put<'return'>['step'],
): LetterFiled['data']['ground'] => ground ?? classified?.ineligibleReason ?? 'other';

const given = (reason: string): string => (reason.trim() === '' ? refuse('letter.reason-missing') : reason);

const target = ({ received }: KnownLetter, into: string): string => {
  if (into.trim() === '') refuse('letter.merge-without-target');
  return into === `letter-${received.letterId}` ? refuse('letter.merge-into-itself') : into;
};

const split = ({ letter, step, at }: Put<'split'>): LetterEvent => {
  if (letter.classified?.letterType !== 'mixed') refuse('letter.not-mixed');
  if (step.parts.length < 2) refuse('letter.parts-missing');
  const parts = step.parts.map(({ letterType, to, summary }) => ({ letterType, to, summary }));
  const { documentNo } = step;
  return { type: 'LetterSplitGuided', data: { ...at, parts, ...present({ documentNo }) } };
};

const guide = ({ letter, step, at }: Put<'guide'>): LetterEvent => {
  checkGuiding(letter);
  const { to, basis, documentNo, originals } = step;
  return { type: 'LetterGuided', data: { ...at, to, basis, documentNo, ...present({ originals }) } };
};

const urge = ({ letter, step, at }: Put<'urge'>): LetterEvent => {
  checkUrging(letter);
  const { to, documentNo, matter, resolveBy } = step;
  return { type: 'LowerLevelUrged', data: { ...at, to, documentNo, ...present({ matter, resolveBy }) } };
};

const merge = ({ letter, step, at }: Put<'merge'>): LetterEvent => {
  const { intoCode, confirmedBy } = step;
  const into = target(letter, step.into);
  return { type: 'LetterMerged', data: { ...at, into, ...present({ intoCode, confirmedBy }) } };
};

const refer = ({ letter, step, at }: Put<'refer'>): LetterEvent => {
  if (!letter.classified?.crimeSigns) refuse('letter.no-crime-signs');
  const { to, basis, documentNo } = step;
  return { type: 'ReferredToInvestigation', data: { ...at, to, basis, documentNo } };
};

const route = ({ letter, step, at }: Put<'route'>): LetterEvent => {
  checkRoute(letter);
  const { to, basis, documentNo } = step;
  return { type: 'RoutedToInspection', data: { ...at, to, basis, documentNo } };
};

const ways: Ways = {
  propose,
  guide,
  transfer,
  urge,
  return: giveBack,
  file,
  merge,
  split,
  refer,
  route,
};

/** The status has been checked; here speak the facts of the classification. */
export const dispose = <Type extends Disposal['type']>(
  type: Type,
  put: Asked<Extract<Disposal, { type: Type }>>,
): LetterEvent => {
  const { letter, law } = put;
  if (law.ruleSet.settings.sortingConfirmed && !letter.confirmed) refuse('letter.not-confirmed');
  return ways[type](put);
};
