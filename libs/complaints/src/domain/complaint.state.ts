import type { LocalDate } from '#kernel';
import type { ComplaintAction } from './complaint.command.js';
import type { ComplaintEvent, ComplaintOrigin, ComplaintReceived } from './complaint.events.js';

/** Where a complaint stands; `verified` means that the report is in. */
export type ComplaintStatus =
  | 'none'
  | 'received'
  | 'accepted'
  | 'not-accepted'
  | 'verifying'
  | 'verified'
  | 'decided'
  | 'withdrawn'
  | 'closed';

export type KnownComplaint = Readonly<{
  status: Exclude<ComplaintStatus, 'none'>;
  complaintId: string;
  origin: ComplaintOrigin;
  unit: string;
  assignee?: string;
  receivedOn: LocalDate;
  remote: boolean;
  /** Since acceptance. `due` is the last day of settlement, LKN 28. */
  accepted?: Readonly<{ on: LocalDate; resolver: string; due: LocalDate; complex: boolean }>;
  /** The demand differs from what the verification found: a dialogue is owed (LKN 30). */
  demandDiffers: boolean;
  dialogueHeld: boolean;
  /** Mark of the last paper of each step: the same paper again changes nothing. */
  papers: Readonly<Partial<Record<ComplaintAction, string>>>;
}>;

export type Complaint = Readonly<{ status: 'none' }> | KnownComplaint;

/** What makes two entries of one step the same: the day and the number or word on the paper. */
export const paperMark = (occurredOn: LocalDate, paper: string): string => `${occurredOn} ${paper}`;

export const evolve = (complaint: Complaint, event: ComplaintEvent): Complaint => {
  if (event.type === 'ComplaintReceived') return received(event.data);
  return complaint.status === 'none' ? complaint : advance(complaint, event);
};

const received = ({
  complaintId,
  origin,
  unit,
  occurredOn,
  remote,
}: ComplaintReceived['data']): KnownComplaint => ({
  status: 'received',
  complaintId,
  origin,
  unit,
  receivedOn: occurredOn,
  remote,
  demandDiffers: false,
  dialogueHeld: false,
  papers: {},
});

type Facts = {
  readonly [Event in Exclude<ComplaintEvent, ComplaintReceived> as Event['type']]: Event['data'];
};

const on: {
  readonly [Type in keyof Facts]: (complaint: KnownComplaint, data: Facts[Type]) => KnownComplaint;
} = {
  ComplaintAccepted: (complaint, { occurredOn, documentNo, resolver, complex, remote, resolve }) => ({
    ...filed(complaint, 'accept', occurredOn, documentNo),
    status: 'accepted',
    remote,
    accepted: { on: occurredOn, resolver, due: resolve.due, complex },
  }),
  ComplaintNotAccepted: (complaint, { occurredOn, documentNo }) => ({
    ...filed(complaint, 'refuse', occurredOn, documentNo),
    status: 'not-accepted',
  }),
  ComplaintAssigned: (complaint, { assignee, unit = complaint.unit }) => ({ ...complaint, assignee, unit }),
  VerificationAssigned: (complaint, { occurredOn, documentNo }) => ({
    ...filed(complaint, 'verify', occurredOn, documentNo),
    status: 'verifying',
  }),
  VerificationReported: (complaint, { occurredOn, documentNo, demandDiffers }) => ({
    ...filed(complaint, 'report', occurredOn, documentNo),
    status: 'verified',
    demandDiffers,
  }),
  ComplaintDialogueHeld: (complaint, { occurredOn, minutesNo }) => ({
    ...filed(complaint, 'dialogue', occurredOn, minutesNo),
    dialogueHeld: true,
  }),
  ComplaintDeclaredComplex: (complaint, { occurredOn, documentNo, resolve }) => {
    const { accepted } = complaint;
    const after = filed(complaint, 'extend', occurredOn, documentNo);
    return accepted ? { ...after, accepted: { ...accepted, complex: true, due: resolve.due } } : after;
  },
  ComplaintDecided: (complaint, { occurredOn, documentNo }) => ({
    ...filed(complaint, 'decide', occurredOn, documentNo),
    status: 'decided',
  }),
  ComplaintWithdrawn: (complaint, { occurredOn, documentNo = '' }) => ({
    ...filed(complaint, 'withdraw', occurredOn, documentNo),
    status: 'withdrawn',
  }),
  ComplaintClosed: (complaint, { occurredOn, reason }) => ({
    ...filed(complaint, 'close', occurredOn, reason),
    status: 'closed',
  }),
  /** A complaint once accepted is settled anew, from verification on. */
  ComplaintReopened: ({ accepted, ...complaint }, { occurredOn, resolve }) => ({
    ...complaint,
    ...(accepted
      ? {
          accepted: { ...accepted, ...(resolve && { on: occurredOn, due: resolve.due }) },
          status: 'accepted',
        }
      : { status: 'received' }),
    demandDiffers: false,
    dialogueHeld: false,
    papers: {},
  }),
};

const advance = <Type extends keyof Facts>(
  complaint: KnownComplaint,
  event: { readonly [T in Type]: Readonly<{ type: T; data: Facts[T] }> }[Type],
): KnownComplaint => on[event.type](complaint, event.data);

const filed = (
  complaint: KnownComplaint,
  action: ComplaintAction,
  occurredOn: LocalDate,
  paper: string,
): KnownComplaint => ({
  ...complaint,
  papers: { ...complaint.papers, [action]: paperMark(occurredOn, paper) },
});
