import { idOf } from '#kernel';
import type { DialogueEvent, DialogueKind, OpinionSource } from '#dialogues';
import type { Table, View, Write } from '../view.js';
import type { DialogueStatus, OpinionStatus } from './dialogues.types.js';

export type DialogueRecord = {
  dialogueId: string;
  code: string;
  title: string;
  kind: DialogueKind;
  unit: string;
  heldOn: string;
  startsAt: string;
  place: string;
  status: DialogueStatus;
  audience: string;
  chair: string;
  opinionsUntil: string | null;
  attended: number | null;
  documentNo: string | null;
  announcedOn: string | null;
  publishedOn: string | null;
  /** JSON, as the three below. */
  notice: string;
  result: string | null;
  topics: string;
  conclusions: string;
  revision: number;
};

const text = 'TEXT NOT NULL';

const dialogues: Table<DialogueRecord> = {
  name: 'dialogues',
  key: ['dialogueId'],
  columns: {
    dialogueId: text,
    code: text,
    title: text,
    kind: text,
    unit: text,
    heldOn: text,
    startsAt: text,
    place: text,
    status: text,
    audience: text,
    chair: text,
    opinionsUntil: 'TEXT',
    attended: 'INTEGER',
    documentNo: 'TEXT',
    announcedOn: 'TEXT',
    publishedOn: 'TEXT',
    notice: text,
    result: 'TEXT',
    topics: text,
    conclusions: text,
    revision: 'INTEGER NOT NULL',
  },
};

export type OpinionRecord = {
  dialogueId: string;
  no: number;
  text: string;
  topic: string;
  hamlet: string | null;
  source: OpinionSource;
  status: OpinionStatus;
  answer: string | null;
  answeredBy: string | null;
  commitmentId: string | null;
  sentTo: string | null;
};

const opinions: Table<OpinionRecord> = {
  name: 'opinions',
  key: ['dialogueId', 'no'],
  columns: {
    dialogueId: text,
    no: 'INTEGER NOT NULL',
    text,
    topic: text,
    hamlet: 'TEXT',
    source: text,
    status: text,
    answer: 'TEXT',
    answeredBy: 'TEXT',
    commitmentId: 'TEXT',
    sentTo: 'TEXT',
  },
};

type Place = Readonly<{ revision: number; data: { dialogueId: string; occurredOn: string } }>;

const change = (write: Write, { data, revision }: Place, by: Partial<DialogueRecord> = {}): void => {
  const dialogue = write.get(dialogues, data.dialogueId);
  if (dialogue) write.put(dialogues, { ...dialogue, ...by, revision });
};

const settle = (
  write: Write,
  event: Place & Readonly<{ data: { no: number } }>,
  status: OpinionStatus,
  by: Partial<OpinionRecord>,
): void => {
  const opinion = write.get(opinions, event.data.dialogueId, event.data.no);
  if (opinion) write.put(opinions, { ...opinion, ...by, status });
  change(write, event);
};

/** hội nghị đối thoại, with every opinion and what became of it. */
export const dialoguesView: View<DialogueEvent> = {
  name: 'dialogues',
  version: 2,
  tables: [dialogues, opinions],
  indexes: [
    'CREATE INDEX by_day ON dialogues (heldOn, dialogueId)',
    'CREATE INDEX by_dialogue_code ON dialogues (code)',
  ],
  on: {
    DialoguePlanned: (write, { data, revision }) =>
      write.put(dialogues, {
        dialogueId: data.dialogueId,
        code: data.code,
        title: data.title,
        kind: data.kind,
        unit: data.unit,
        heldOn: data.heldOn,
        startsAt: data.startsAt,
        place: data.place,
        status: 'planned',
        audience: data.audience,
        chair: data.chair,
        opinionsUntil: data.opinionsUntil ?? null,
        attended: null,
        documentNo: null,
        announcedOn: null,
        publishedOn: null,
        notice: JSON.stringify(data.notice),
        result: null,
        topics: JSON.stringify(data.topics),
        conclusions: '[]',
        revision,
      }),
    DialogueAnnounced: (write, event) =>
      change(write, event, { status: 'announced', announcedOn: event.data.occurredOn }),
    OpinionCollected: (write, event) => {
      const { dialogueId, no, text: opinion, topic, hamlet, source } = event.data;
      const none = { answer: null, answeredBy: null, commitmentId: null, sentTo: null };
      const status: OpinionStatus = 'open';
      write.put(opinions, {
        dialogueId,
        no,
        text: opinion,
        topic,
        hamlet: hamlet ?? null,
        source,
        status,
        ...none,
      });
      change(write, event);
    },
    DialogueHeld: (write, event) => {
      const { attended, chair, result } = event.data;
      change(write, event, { status: 'held', attended, chair, result: JSON.stringify(result) });
    },
    OpinionAnswered: (write, event) =>
      settle(write, event, 'answered', { answer: event.data.answer, answeredBy: event.data.by }),
    OpinionCommitted: (write, event) =>
      settle(write, event, 'committed', { commitmentId: event.data.commitmentId, answer: event.data.text }),
    OpinionGuided: (write, event) =>
      settle(write, event, 'guided', { sentTo: event.data.to, answer: event.data.guidance }),
    OpinionForwarded: (write, event) => settle(write, event, 'forwarded', { sentTo: event.data.to }),
    DialogueConcluded: (write, event) => {
      const { documentNo, conclusions } = event.data;
      change(write, event, { status: 'concluded', documentNo, conclusions: JSON.stringify(conclusions) });
    },
    DialoguePublished: (write, event) =>
      change(write, event, { status: 'published', publishedOn: event.data.occurredOn }),
    DialogueCancelled: (write, event) => change(write, event, { status: 'cancelled' }),
    DeadlineRecomputed: (write, { stream, revision, data: { clock, after } }) => {
      const dialogue = stream.startsWith('dialogue-') ? write.get(dialogues, idOf(stream)) : undefined;
      if (!dialogue) return;
      const fact = JSON.stringify(after);
      const moved = clock === 'notice' ? { notice: fact } : { result: fact };
      write.put(dialogues, { ...dialogue, ...moved, revision });
    },
  },
};
