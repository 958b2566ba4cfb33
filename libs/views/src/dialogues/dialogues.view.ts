import type { DialogueEvent } from '#dialogues';
import { idOf, type Recorded } from '#kernel';
import type { ConflictEvent } from '#law';
import { dueIndex } from '../clocks/clock-table.js';
import { dialogueClocks } from '../clocks/clocks-of-dialogues.js';
import { keepingClocks } from '../clocks/keeping-clocks.js';
import type { View, Write } from '../view.js';
import { append, change, changeRequest, json, minutesKey, planned, settle } from './dialogue-changes.js';
import { dialogueRequests, dialogues, opinions } from './dialogue-record.js';

export type { DialogueRecord, DialogueRequestRecord, OpinionRecord } from './dialogue-record.js';

type Recomputed = Readonly<{ stream: string; revision: number }> &
  Extract<DialogueEvent, { type: 'DeadlineRecomputed' }>;

const CLOCKS = ['notice', 'result', 'review'] as const;

/** A clock of a dialogue that a new rule or calendar moved; other streams have such events too. */
const recompute = (write: Write, { stream, revision, data }: Recomputed): void => {
  if (!stream.startsWith('dialogue-')) return;
  const dialogueId = idOf(stream);
  const place = { revision, data: { dialogueId, occurredOn: data.occurredOn } };
  const after = JSON.stringify(data.after);
  if (data.clock === 'reply') changeRequest(write, place, { reply: after });
  const clock = CLOCKS.find((name) => name === data.clock);
  change(write, place, clock && { [clock]: after });
};

/** Who is in conflict stands elsewhere; the dialogue is one event further. */
const noted = (write: Write, { stream, revision, data: { occurredOn } }: Recorded<ConflictEvent>): void => {
  if (!stream.startsWith('dialogue-')) return;
  const place = { revision, data: { dialogueId: idOf(stream), occurredOn } };
  changeRequest(write, place, {});
  change(write, place);
};

/** đối thoại, hội nghị: each with every opinion and what became of it, and the requests for one. */
export const dialoguesView: View<DialogueEvent | ConflictEvent> = {
  name: 'dialogues',
  version: 7,
  tables: [dialogues, opinions, dialogueRequests, dialogueClocks.table],
  indexes: [
    'CREATE INDEX by_day ON dialogues (heldOn, dialogueId)',
    'CREATE INDEX by_dialogue_code ON dialogues (code)',
    'CREATE INDEX request_by_day ON dialogue_requests (askedOn, dialogueId)',
    dueIndex(dialogueClocks.table),
  ],
  on: keepingClocks<DialogueEvent | ConflictEvent>(
    { dialogue: dialogueClocks },
    {
      DialogueRequested: (write, { data, revision }) =>
        write.put(dialogueRequests, {
          dialogueId: data.dialogueId,
          kind: data.kind,
          unit: data.unit,
          establishment: data.establishment ?? null,
          subject: data.subject,
          askedOn: data.occurredOn,
          asking: data.asking.n,
          askingOf: data.asking.of,
          reply: json(data.reply),
          status: 'requested',
          answer: null,
          answeredOn: null,
          revision,
        }),
      DialogueRequestAnswered: (write, event) => {
        const { accepted, answer, occurredOn } = event.data;
        const status = accepted ? 'accepted' : 'declined';
        changeRequest(write, event, { status, answer, answeredOn: occurredOn });
      },
      DialoguePlanned: (write, event) => {
        write.put(dialogues, planned(event.data, event.revision));
        changeRequest(write, event, { status: 'planned' });
      },
      DialoguePostponed: (write, event) => {
        const { heldOn, notice } = event.data;
        change(write, event, { status: 'planned', heldOn, announcedOn: null, notice: json(notice) });
      },
      DialogueAnnounced: (write, event) =>
        change(write, event, { status: 'announced', announcedOn: event.data.occurredOn }),
      OpinionCollected: (write, event) => {
        const { dialogueId, no, text, topic, hamlet, source } = event.data;
        const none = { answer: null, answeredBy: null, commitmentId: null, caseCode: null, sentTo: null };
        const raised = { dialogueId, no, text, topic, hamlet: hamlet ?? null, source };
        write.put(opinions, { ...raised, status: 'open', ...none });
        change(write, event);
      },
      DialogueHeld: (write, event) => {
        const { attended, chair, quorum, result, occurredOn: heldOn } = event.data;
        const counted = { attended, chair, quorum: json(quorum) };
        change(write, event, { status: 'held', heldOn, ...counted, result: json(result) });
      },
      PreviousConclusionsReadOut: (write, event) => {
        const { previous, fulfilled, promised, note } = event.data;
        change(write, event, { readOut: json({ previous, fulfilled, promised, note }) });
      },
      OpinionAnswered: (write, event) =>
        settle(write, event, 'answered', { answer: event.data.answer, answeredBy: event.data.by }),
      OpinionCommitted: (write, event) =>
        settle(write, event, 'committed', { commitmentId: event.data.commitmentId, answer: event.data.text }),
      OpinionGuided: (write, event) =>
        settle(write, event, 'guided', { sentTo: event.data.to, answer: event.data.guidance }),
      OpinionTurnedIntoCase: (write, event) =>
        settle(write, event, 'raised', { caseCode: event.data.caseCode, answer: event.data.summary }),
      OpinionForwarded: (write, event) => settle(write, event, 'forwarded', { sentTo: event.data.to }),
      OpinionDeclined: (write, event) => settle(write, event, 'declined', { answer: event.data.reason }),
      DialogueMinutesSigned: (write, event) => {
        const { minutesNo, summary, agreed, notAgreed, signatures, occurredOn: signedOn } = event.data;
        const minutes = { minutesNo, signedOn, summary, agreed, notAgreed, signatures };
        change(write, event, { minutes: JSON.stringify(minutes), minutesKey: minutesKey(summary) });
      },
      DialogueConcluded: (write, event) => {
        const { documentNo, conclusions, votes, review, occurredOn: concludedOn } = event.data;
        const said = { documentNo, conclusions: JSON.stringify(conclusions), votes: json(votes) };
        change(write, event, { status: 'concluded', concludedOn, ...said, review: json(review) });
      },
      DialogueDirectionGiven: (write, event) => {
        const { no, commitmentId, text, owner, dueOn } = event.data;
        append(write, event, 'directions', { no, commitmentId, text, owner, dueOn });
      },
      DialoguePublished: (write, event) =>
        change(write, event, { status: 'published', publishedOn: event.data.occurredOn }),
      DialogueFollowedUp: (write, event) => {
        const { note, review, occurredOn: on } = event.data;
        append(write, event, 'followUps', { on, note });
        if (review) change(write, event, { review: JSON.stringify(review) });
      },
      DialogueClosed: (write, event) => change(write, event, { status: 'closed' }),
      DialogueCancelled: (write, event) => change(write, event, { status: 'cancelled' }),
      DialogueHandedOver: (write, event) => {
        const { to: unit } = event.data;
        change(write, event, { unit });
        changeRequest(write, event, { unit });
      },
      ConflictDeclared: noted,
      ConflictWithdrawn: noted,
      DeadlineRecomputed: recompute,
    },
  ),
};
