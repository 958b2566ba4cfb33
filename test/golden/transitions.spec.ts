import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { delegationTransitions } from '#access';
import { approvalTransitions } from '#approvals';
import { exportTransitions } from '#exports';
import { complaintTransitions } from '#complaints';
import { denunciationTransitions } from '#denunciations';
import { dialogueTransitions } from '#dialogues';
import {
  commitmentTransitions,
  disclosureTransitions,
  dutyTransitions,
  establishmentTransitions,
  obligationTransitions,
  peopleBoardTransitions,
  programmeTransitions,
  recommendationTransitions,
} from '#duties';
import { letterTransitions } from '#letters';
import { reorganisationTransitions, unitTransitions } from '#organisation';
import { petitionTransitions } from '#petitions';
import { periodTransitions } from '#reports';
import { versionedTransitions } from '#rulebook';
import { transitionDoc } from '#testing';
import { sessionTransitions, visitTransitions } from '#visits';

const PAGE = 'docs/transitions.md';

const page = [
  '# Transitions',
  '',
  'What each step leads to, by the state of the thing. In italics: the refusal code of a step that leads nowhere.',
  'The tables are the ones that the deciders obey; a test compares them with this page.',
  '',
  transitionDoc('Visit (lượt tiếp)', visitTransitions),
  transitionDoc('Reception session (kỳ tiếp công dân)', sessionTransitions),
  transitionDoc('Letter (đơn)', letterTransitions),
  transitionDoc('Petition and reflection (kiến nghị, phản ánh)', petitionTransitions),
  transitionDoc('Complaint of first instance (khiếu nại lần đầu)', complaintTransitions),
  transitionDoc('Denunciation (tố cáo)', denunciationTransitions),
  transitionDoc('Dialogue between leader and people (đối thoại)', dialogueTransitions),
  transitionDoc('Commitment (cam kết)', commitmentTransitions),
  transitionDoc('Reporting period (kỳ báo cáo)', periodTransitions),
  transitionDoc('Disclosure (công khai)', disclosureTransitions),
  transitionDoc('Recommendation of a board of the people (kiến nghị giám sát)', recommendationTransitions),
  transitionDoc('Board of the people (Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng)', peopleBoardTransitions),
  transitionDoc('Programme record (chương trình, sổ theo dõi)', programmeTransitions),
  transitionDoc('Establishment (cơ sở)', establishmentTransitions),
  transitionDoc('Duty in one period (nghĩa vụ trong kỳ)', dutyTransitions),
  transitionDoc('Duty set by a unit (nghĩa vụ do đơn vị đặt)', obligationTransitions),
  transitionDoc('Delegation (ủy quyền)', delegationTransitions),
  transitionDoc('What takes two persons (chờ chữ ký thứ hai)', approvalTransitions),
  transitionDoc('A list that leaves as a file (xuất dữ liệu)', exportTransitions),
  transitionDoc('Unit (đơn vị)', unitTransitions),
  transitionDoc('Reference data: rules, calendar, catalogue, form set (quy tắc, lịch, danh mục, biểu mẫu)', versionedTransitions),
  transitionDoc('Reorganisation of units (sáp nhập, chia tách)', reorganisationTransitions),
].join('\n');

it('the page of transitions shows every table as it is (UPDATE_DOCS=1 writes it anew)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
