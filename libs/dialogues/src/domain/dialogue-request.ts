import { present, refuse as say, type LocalDate } from '#kernel';
import type { EntryNote, Law } from '#law';
import { kindRow, reaches } from './dialogue-kinds.js';
import { isRequest, type Dialogue, type DialogueRefusal } from './dialogue-state.js';
import type { DialogueEvent, DialogueRequestAnswered, DialogueRequested } from './dialogue.events.js';
import { termOf } from './dialogue-terms.js';

export type RequestCommand =
  | (Readonly<{ type: 'request' }> & Omit<DialogueRequested['data'], 'reply'>)
  | (Readonly<{ type: 'reply' }> & DialogueRequestAnswered['data']);

const refuse = say<DialogueRefusal>;

/** At least 30 % of the worker representatives, 10 % of the voters (NĐ145 40; LTCCQ 43). */
export const request = (
  dialogue: Dialogue,
  command: Extract<RequestCommand, { type: 'request' }>,
  law: Law,
  late: EntryNote,
): readonly DialogueEvent[] => {
  const { dialogueId, occurredOn, kind, unit, establishment, subject, asking } = command;
  if (isRequest(dialogue)) {
    const before = dialogue.request;
    const same = before.kind === kind && before.unit === unit && before.occurredOn === occurredOn;
    return same ? [] : refuse('dialogue.id-taken', { dialogueId });
  }
  const { onRequest, reply: rule } = kindRow(kind);
  if (!onRequest) return refuse('dialogue.not-on-request');
  if (subject.trim() === '') refuse('dialogue.request-empty');
  if (asking.n > asking.of || !reaches(asking.n, asking.of, onRequest)) {
    refuse('dialogue.request-too-few', { n: asking.n, of: asking.of, percent: onRequest.n });
  }
  const who = { kind, unit, ...present({ establishment }) };
  const what = { subject, asking: { n: asking.n, of: asking.of } };
  const reply = termOf(law, rule, occurredOn);
  return [
    {
      type: 'DialogueRequested',
      data: { dialogueId, occurredOn, ...who, ...what, ...present({ reply }), ...late },
    },
  ];
};

export const reply = (
  requestedOn: LocalDate,
  command: Extract<RequestCommand, { type: 'reply' }>,
  late: EntryNote,
): readonly DialogueEvent[] => {
  const { dialogueId, occurredOn, accepted, answer } = command;
  if (occurredOn < requestedOn) refuse('dialogue.date-before-plan', { plannedOn: requestedOn });
  if (!accepted && answer.trim() === '') refuse('dialogue.reason-missing');
  return [{ type: 'DialogueRequestAnswered', data: { dialogueId, occurredOn, accepted, answer, ...late } }];
};
