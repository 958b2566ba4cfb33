import { localDate, type UpcasterMap } from '#kernel';
import type { LetterEvent } from './letter.events.js';

type Json = Readonly<Record<string, unknown>>;

/** Who forwarded a letter was a bare name. */
const namedForwarder = ({ forwardedBy, ...data }: Json): Json =>
  forwardedBy === undefined ? data : { ...data, forwardedBy: { body: forwardedBy, kind: 'other' } };

/** Competence was ours or not, the reason a free text, and nobody asked what had become of the matter before. */
const wholeClassification = ({ inCompetence, ineligibleReason, ...data }: Json): Json => ({
  ...data,
  competence: inCompetence ? 'own' : 'other',
  prior: 'open',
  ...(ineligibleReason === undefined ? {} : { ineligibleReason: 'other', ineligibleNote: ineligibleReason }),
});

const withGround = (data: Json): Json => ({ ...data, ground: 'other' });

/** The last day of keeping was counted by hand, by the rule and the calendar that were shipped then. */
const withRetention = ({ keptUntil, ...data }: Json): Json => {
  const due = localDate(String(keptUntil));
  const law = { ruleSet: 'vn-2026.1', calendar: 'vn-2020-2026.1', provisional: due > '2026-12-31' };
  const retain = { rule: 'DON.RETAIN', variants: [], from: data['occurredOn'], raw: due, due, ...law };
  return { ...withGround(data), retain };
};

/** Element 0 of a type turns its v1 into v2; never edit a step that has shipped. */
export const letterUpcasters: UpcasterMap<LetterEvent> = {
  LetterReceived: [namedForwarder],
  LetterClassified: [wholeClassification],
  LetterReturned: [withGround],
  LetterFiled: [withRetention],
};
