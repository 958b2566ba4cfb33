import type { CaseDeadline, Due, HistoryEvent, OfferedAction } from './types.js';

export type Denunciation = {
  caseId: string;
  code: string;
  unitName: string;
  fieldName: string;
  channel: string;
  summary: string;
  alias: string;
  accused: string[];
  status: string;
  outcome?: string;
  continued?: string;
  receivedOn: string;
  closedOn?: string;
  due: Due;
  revision: number;
};

export type DenunciationList = {
  rows: Denunciation[];
  counts: Record<'all' | 'overdue' | 'today' | 'soon' | 'inTime' | 'paused' | 'none', number>;
  /** Of the list as it was read; the news tell the one of now. */
  mark: string;
};

export type DenunciationFile = {
  case: Denunciation;
  revision: number;
  status: string;
  contents: { no: number; text: string; open: boolean }[];
  protection: string;
  fastTrack: boolean;
  actions: OfferedAction[];
  deadlines: CaseDeadline[];
  identity: { reveal: boolean; request: boolean; approve: boolean; needsApproval: boolean };
};

export type DenunciationLook = {
  kind: 'file' | 'request' | 'approval' | 'identity';
  at: string;
  who: string;
  purpose?: string;
  requestId?: string;
};

export type DenunciationHistory = { caseId: string; events: HistoryEvent[]; looks: DenunciationLook[] };

export type DenouncerAnswer = {
  alias: string;
  register?: string;
  person?: { name: string; phone?: string; birth?: string; address?: string; idNumberMasked?: string };
};
