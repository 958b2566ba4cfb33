import type { Commitment } from '../api/dialogue.types.js';
import type { ActionField, ActionForm } from './action-form.js';

const area = (name: string): ActionField => ({ name, kind: 'area', required: true });

const remark: ActionField = { name: 'note', kind: 'text', label: 'remark' };

const accept: ActionForm = { action: 'accept', fields: [remark] };
const notify: ActionForm = {
  action: 'notify',
  fields: [{ name: 'how', kind: 'text', required: true }, remark],
};
const open: readonly ActionForm[] = [
  { action: 'fulfil', fields: [area('evidence')] },
  { action: 'progress', fields: [area('note')] },
  { action: 'reschedule', fields: [{ name: 'dueOn', kind: 'day', required: true }, area('reason')] },
  {
    action: 'hand-over',
    fields: [
      { name: 'to', kind: 'unit', required: true },
      { name: 'owner', kind: 'text' },
      { name: 'basis', kind: 'text', required: true },
    ],
  },
  { action: 'cancel', fields: [area('reason')], grave: true },
];

/** Acts on a promise, whether or not this user may do them. */
export const commitmentVerbs: readonly string[] = [accept, ...open, notify].map(({ action }) => action);

/** What may follow: taking it on comes first, and once it ended, telling those who asked. */
export const commitmentActions = ({
  status,
  acceptedOn,
  notifiedOn,
}: Pick<Commitment, 'status' | 'acceptedOn' | 'notifiedOn'>): readonly ActionForm[] => {
  if (status === 'fulfilled' || status === 'cancelled') return notifiedOn ? [] : [notify];
  return acceptedOn ? open : [accept, ...open];
};
