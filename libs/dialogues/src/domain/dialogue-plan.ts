import { present, refuse as say } from '#kernel';
import type { EntryNote, Law } from '#law';
import { kindRow } from './dialogue-kinds.js';
import { isKnown, isRequest, type Dialogue, type DialogueRefusal } from './dialogue-state.js';
import { termOf } from './dialogue-terms.js';
import type { ConferencePlan, DialogueEvent, DialoguePlanned } from './dialogue.events.js';

export type PlanCommand = Readonly<{ type: 'plan' }> & Omit<DialoguePlanned['data'], 'notice'>;

const refuse = say<DialogueRefusal>;

/** From so many people on a conference may be one of delegates (LDC 51(2)). */
const DELEGATES_FROM = 100;

export const plan = (
  dialogue: Dialogue,
  command: PlanCommand,
  law: Law,
  late: EntryNote,
): readonly DialogueEvent[] => {
  const { dialogueId, occurredOn, code, kind, unit, title, topics, audience } = command;
  const { heldOn, startsAt, place, chair, establishment, online, opinionsUntil } = command;
  if (isKnown(dialogue)) {
    const { planned } = dialogue;
    return planned.kind === kind && planned.unit === unit && planned.heldOn === heldOn
      ? []
      : refuse('dialogue.id-taken', { dialogueId });
  }
  if (isRequest(dialogue) && (dialogue.request.kind !== kind || dialogue.request.unit !== unit)) {
    refuse('dialogue.not-as-requested');
  }
  if (heldOn < occurredOn) refuse('dialogue.meeting-before-plan', { heldOn });
  const what = { code, kind, unit, title, topics, audience, heldOn, startsAt, place, chair };
  const conference = command.conference && conferencePlan(command.conference);
  const notice = termOf(law, kindRow(kind).notice, heldOn);
  const more = present({ establishment, online, opinionsUntil, conference, notice });
  return [{ type: 'DialoguePlanned', data: { dialogueId, occurredOn, ...what, ...more, ...late } }];
};

const conferencePlan = ({ staff, form, scattered, summoned }: ConferencePlan): ConferencePlan => {
  if (form === 'delegates' && staff < DELEGATES_FROM && scattered !== true) {
    refuse('dialogue.delegates-not-allowed', { staff, from: DELEGATES_FROM });
  }
  return { staff, form, ...present({ scattered }), summoned };
};
