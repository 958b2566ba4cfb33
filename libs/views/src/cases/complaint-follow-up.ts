import { momentOf } from '../event-time.js';
import { meetClocks, noteClock, stopClocks } from './case-clocks.js';
import { closeCase, type CaseRecord } from './case-record.js';
import type { ClockStep } from './case-page.types.js';
import type { OnComplaint } from './on-complaint.js';

const SENT: Readonly<Record<string, ClockStep>> = {
  decision: 'send',
  suspension: 'sendSuspension',
  resumption: 'sendResumption',
  termination: 'sendTermination',
};

type FollowUp =
  | 'ComplaintPaperSent'
  | 'DecisionReceivedByAuthor'
  | 'DecisionPublicised'
  | 'ForwardingBodyInformed'
  | 'DecisionTookEffect'
  | 'ExecutionDirected'
  | 'ExecutionProgressed'
  | 'ExecutionCompleted'
  | 'SecondComplaintFiled'
  | 'IllegalResolutionReviewOrdered';

/** What follows a decision moves its clocks; the case stays closed for the rates since it was decided. */
export const followUp: OnComplaint<FollowUp> = {
  ComplaintPaperSent: (record, { data }) => {
    const step = SENT[data.paper];
    return step && data.complete ? meetClocks(record, data.occurredOn, step) : record;
  },
  DecisionReceivedByAuthor: (record, { data }) => noteClock(record, 'file2', data.file2),
  DecisionPublicised: (record, { data }) => meetClocks(record, data.occurredOn, 'publish'),
  ForwardingBodyInformed: (record, { data }) => meetClocks(record, data.occurredOn, 'front', 'back'),
  DecisionTookEffect: (record, { data }) => ({
    ...noteClock(stopClocks(record, 'effect'), 'exec', data.exec),
    status: 'in-force',
  }),
  ExecutionDirected: (record, { data }) => ({
    ...meetClocks(record, data.occurredOn, 'exec'),
    status: 'executing',
  }),
  ExecutionProgressed: (record) => record,
  ExecutionCompleted: (record, { data }) => ({
    ...meetClocks(record, data.occurredOn, 'exec'),
    status: 'closed',
  }),
  SecondComplaintFiled: (record, event) => {
    const { occurredOn } = event.data;
    const met: CaseRecord = meetClocks(stopClocks(record, 'effect', 'resolve'), occurredOn, 'file2');
    return closeCase(met, 'appealed', { on: occurredOn, at: momentOf(event) });
  },
  IllegalResolutionReviewOrdered: (record) => ({ ...record, status: 'reviewed' }),
};
