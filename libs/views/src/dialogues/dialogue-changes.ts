import type { DialoguePlanned } from '#dialogues';
import { foldText } from '#kernel';
import type { Write } from '../view.js';
import {
  dialogueRequests,
  dialogues,
  opinions,
  type DialogueRecord,
  type DialogueRequestRecord,
  type OpinionRecord,
} from './dialogue-record.js';
import type { OpinionStatus } from './dialogues.types.js';

export type Place = Readonly<{ revision: number; data: { dialogueId: string; occurredOn: string } }>;

export const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

export const change = (write: Write, { data, revision }: Place, by: Partial<DialogueRecord> = {}): void => {
  const dialogue = write.get(dialogues, data.dialogueId);
  if (dialogue) write.put(dialogues, { ...dialogue, ...by, revision });
};

/** Adds to a list that a column holds as JSON. */
export const append = (
  write: Write,
  place: Place,
  column: 'directions' | 'followUps',
  item: Readonly<Record<string, unknown>>,
): void => {
  const dialogue = write.get(dialogues, place.data.dialogueId);
  if (!dialogue) return;
  const items = [...(JSON.parse(dialogue[column]) as unknown[]), item];
  change(write, place, { [column]: JSON.stringify(items) });
};

export const changeRequest = (
  write: Write,
  { data, revision }: Place,
  by: Partial<DialogueRequestRecord>,
): void => {
  const request = write.get(dialogueRequests, data.dialogueId);
  if (request) write.put(dialogueRequests, { ...request, ...by, revision });
};

export const settle = (
  write: Write,
  event: Place & Readonly<{ data: { no: number } }>,
  status: OpinionStatus,
  by: Partial<OpinionRecord>,
): void => {
  const opinion = write.get(opinions, event.data.dialogueId, event.data.no);
  if (opinion) write.put(opinions, { ...opinion, ...by, status });
  change(write, event);
};

/** Case, diacritics, marks and gaps do not make two minutes different. */
export const minutesKey = (summary: string): string =>
  foldText(summary)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const planned = (data: DialoguePlanned['data'], revision: number): DialogueRecord => ({
  dialogueId: data.dialogueId,
  code: data.code,
  title: data.title,
  kind: data.kind,
  unit: data.unit,
  establishment: data.establishment ?? null,
  heldOn: data.heldOn,
  startsAt: data.startsAt,
  place: data.place,
  status: 'planned',
  audience: data.audience,
  chair: data.chair,
  online: data.online ? 1 : 0,
  opinionsUntil: data.opinionsUntil ?? null,
  attended: null,
  documentNo: null,
  announcedOn: null,
  concludedOn: null,
  publishedOn: null,
  notice: json(data.notice),
  result: null,
  review: null,
  topics: JSON.stringify(data.topics),
  conference: json(data.conference),
  quorum: null,
  votes: null,
  minutes: null,
  minutesKey: null,
  readOut: null,
  conclusions: '[]',
  directions: '[]',
  followUps: '[]',
  revision,
});
