import {
  assertNever,
  checkTransition,
  refuse as say,
  type Decider,
  type LocalDate,
  type Transitions,
} from '#kernel';
import { checkNotInTheFuture } from '#law';
import type { DocumentEvent, DocumentIssued, DocumentVoided } from './document.events.js';

type Issue = Readonly<{ type: 'issue' }> & DocumentIssued['data'];

export type DocumentCommand = Readonly<{ today: LocalDate }> &
  (Issue | (Readonly<{ type: 'void' }> & DocumentVoided['data']));

export type DocumentRefusal =
  | 'document.unknown'
  | 'document.id-taken'
  | 'document.already-void'
  | 'document.void-before-issue'
  | 'document.reason-missing';

export type Document =
  Readonly<{ status: 'none' }> | Readonly<{ status: 'issued' | 'void'; issued: DocumentIssued['data'] }>;

type Status = Document['status'];
type Action = DocumentCommand['type'];

export const documentTransitions: Transitions<Status, Action, DocumentRefusal> = {
  none: { issue: ['issued'], void: 'document.unknown' },
  issued: { issue: ['issued'], void: ['void'] },
  void: { issue: 'document.already-void', void: 'document.already-void' },
};

const refuse = say<DocumentRefusal>;

const decide = (document: Document, command: DocumentCommand): readonly DocumentEvent[] => {
  checkTransition(documentTransitions, document.status, command.type);
  const { documentId, occurredOn } = command;
  checkNotInTheFuture(command);
  switch (command.type) {
    case 'issue': {
      const { unit, paper, about, symbol } = command;
      if (document.status !== 'none') return again(document.issued, command);
      return [{ type: 'DocumentIssued', data: { documentId, occurredOn, unit, paper, about, symbol } }];
    }
    case 'void': {
      if (document.status === 'none') return refuse('document.unknown');
      if (command.reason.trim() === '') return refuse('document.reason-missing');
      const { occurredOn: issuedOn } = document.issued;
      if (occurredOn < issuedOn) return refuse('document.void-before-issue', { issuedOn });
      return [{ type: 'DocumentVoided', data: { documentId, occurredOn, reason: command.reason } }];
    }
    default:
      return assertNever(command);
  }
};

const again = (
  issued: DocumentIssued['data'],
  { paper, about, documentId }: Issue,
): readonly DocumentEvent[] =>
  issued.paper === paper && issued.about === about ? [] : refuse('document.id-taken', { documentId });

const evolve = (document: Document, event: DocumentEvent): Document => {
  switch (event.type) {
    case 'DocumentIssued':
      return { status: 'issued', issued: event.data };
    case 'DocumentVoided':
      return document.status === 'none' ? document : { ...document, status: 'void' };
    default:
      return assertNever(event);
  }
};

/** A paper with a number (văn bản), stream `document-<documentId>`. */
export const documentDecider: Decider<Document, DocumentCommand, DocumentEvent> = {
  category: 'document',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (document) => (document.status === 'none' ? undefined : { unit: document.issued.unit }),
};
