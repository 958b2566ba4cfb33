import { present } from '#kernel';
import type { DocumentState, HandedDocument, NewVisit } from '../../api/desk.types.js';
import type { VisitForm } from './visit-form.js';

/** A paper as it is typed. */
export type DocumentRow = {
  title: string;
  pages: string;
  copies?: string;
  state?: DocumentState | '';
  shown?: boolean;
};

const atLeastOne = (text: string | undefined): number => Math.max(1, Number(text) || 1);

/** One copy is the usual, and is not said. */
export const documentsOf = ({ documents }: VisitForm): HandedDocument[] =>
  documents
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, pages, copies, state, shown }) => ({
      title,
      pages: atLeastOne(pages),
      ...present({
        copies: atLeastOne(copies) > 1 ? atLeastOne(copies) : undefined,
        state: state === '' ? undefined : state,
        shown: shown || undefined,
      }),
    }));

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** What is the same at most receptions and stays unsaid there. */
export const foldedOf = (form: VisitForm): Partial<NewVisit> =>
  present({
    demand: said(form.demand),
    settledBefore: said(form.settledBefore),
    startedAt: said(form.startedAt),
    endedAt: said(form.endedAt),
    securityMinutes: said(form.securityMinutes),
    urgent: form.urgent || undefined,
    group: form.group === '' ? undefined : { large: form.group === 'yes', reason: form.groupReason },
  });
