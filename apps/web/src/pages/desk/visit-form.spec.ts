import { describe, expect, it } from '@jest/globals';
import {
  emptyVisit,
  isGroup,
  isTouched,
  newVisit,
  outcomesOf,
  speaksThroughOthers,
  withMatter,
  wrongInVisit,
  type VisitForm,
} from './visit-form.js';

const filled: VisitForm = {
  ...emptyVisit('v-1', '2026-11-20'),
  name: 'Nguyễn Văn Thử',
  phone: '0900000001',
  birth: '5/9/80',
  field: 'dat-dai',
  summary: 'Đề nghị sửa đường liên thôn',
};

describe('the reception desk', () => {
  it('needs a name, a field and a summary, and nothing else', () => {
    expect([...wrongInVisit(emptyVisit('v-1', '2026-11-20'), 2026).keys()]).toEqual([
      'name',
      'field',
      'summary',
    ]);
    expect(wrongInVisit(filled, 2026).size).toBe(0);
  });

  it('sends the birth as it was typed, with its year', () => {
    expect(newVisit(filled, 'Quầy 1', 2026).citizen?.birth).toEqual({ text: '5/9/80', year: 1980 });
  });

  it('says what is unclear about a birth and keeps what was typed', () => {
    expect(wrongInVisit({ ...filled, birth: '31/02/1990' }, 2026).get('birth')).toBe('birthUnclear');
  });

  it('needs the body to which somebody is guided, and the ground of a refusal', () => {
    expect(wrongInVisit({ ...filled, outcome: 'guide' }, 2026).get('to')).toBe('missing');
    expect(wrongInVisit({ ...filled, outcome: 'refuse' }, 2026).get('ground')).toBe('missing');
  });

  it('leaves out document rows without a title', () => {
    const documents = [
      { title: 'Đơn', pages: '2' },
      { title: ' ', pages: '1' },
    ];
    expect(newVisit({ ...filled, documents }, 'Quầy 1', 2026).documents).toEqual([
      { title: 'Đơn', pages: 2 },
    ]);
  });
});

describe('a denunciation at the desk', () => {
  const denounced = withMatter({ ...filled, narrative: 'Tôi tên là …', subjectId: 's-1' }, 'denunciation');

  it('removes the identity from the form, and so from the draft', () => {
    expect(JSON.stringify(denounced)).not.toMatch(/Nguyễn|0900000001|Tôi tên|s-1|5\/9\/80/);
  });

  it('sends no citizen, and opens a case', () => {
    expect(newVisit(denounced, 'Quầy 1', 2026)).not.toHaveProperty('citizen');
    expect(outcomesOf('denunciation')).toContain('accept');
    expect(newVisit(denounced, 'Quầy 1', 2026).outcome).toEqual({ kind: 'accept' });
  });

  it('needs no name', () => {
    expect(wrongInVisit(denounced, 2026).size).toBe(0);
  });
});

describe('what most receptions do not have', () => {
  const rare = {
    ...filled,
    startedAt: '08:30',
    endedAt: ' 09:05 ',
    urgent: true,
    securityMinutes: '02/BB',
    settledBefore: 'UBND xã đã trả lời',
    group: 'no' as const,
    groupReason: 'Hai nhà, hai việc',
    documents: [
      { title: 'Đơn', pages: '2', copies: '3', state: 'copy' as const, shown: false },
      { title: 'CCCD', pages: '1', copies: '1', state: 'original' as const, shown: true },
    ],
  };
  it('is sent when it was said', () =>
    expect(newVisit(rare, 'Quầy 1', 2026)).toMatchObject({
      startedAt: '08:30',
      endedAt: '09:05',
      urgent: true,
      securityMinutes: '02/BB',
      settledBefore: 'UBND xã đã trả lời',
      group: { large: false, reason: 'Hai nhà, hai việc' },
      documents: [
        { title: 'Đơn', pages: 2, copies: 3, state: 'copy' },
        { title: 'CCCD', pages: 1, state: 'original', shown: true },
      ],
    }));
  it('is left out when it was not', () => {
    const sent = newVisit(filled, 'Quầy 1', 2026);
    for (const field of ['startedAt', 'urgent', 'group', 'demand', 'settledBefore', 'securityMinutes'])
      expect(sent).not.toHaveProperty(field);
  });
  it('needs a reason where the group is counted by hand, and hours that a clock has', () => {
    expect([...wrongInVisit({ ...rare, groupReason: '', endedAt: '9h' }, 2026)]).toEqual([
      ['endedAt', 'hourUnclear'],
      ['groupReason', 'missing'],
    ]);
  });
});

it('keeps a draft only when something was typed', () => {
  expect(isTouched(emptyVisit('v-1', '2026-11-20'))).toBe(false);
  expect(isTouched(filled)).toBe(true);
});

it('is a large group from the number that the rules of today say; five send representatives by law', () => {
  const six = { ...emptyVisit('v', '2026-03-02'), people: '6' };
  expect([isGroup(six, 5), isGroup(six, 7), speaksThroughOthers(six)]).toEqual([true, false, true]);
  expect(speaksThroughOthers({ ...six, people: '4' })).toBe(false);
});

describe('a visit in a session of the head', () => {
  const inSession = { ...emptyVisit('v', '2026-03-02', 'ky-1'), people: '12' };

  it('says the session and leaves the kind to it', () => {
    const sent = newVisit(inSession, 'Quầy 1', 2026);
    expect(sent).toMatchObject({ session: 'ky-1' });
    expect(sent).not.toHaveProperty('kind');
  });
  it('names who speaks for the group, without empty rows', () =>
    expect(newVisit({ ...inSession, representatives: ['Người A', ' '] }, 'Quầy 1', 2026)).toMatchObject({
      representatives: [{ citizen: { name: 'Người A' }, ofGroup: true }],
    }));
  it('carries the answer, or else the day for which it is promised', () => {
    const promised = { ...inSession, answerBy: '2026-03-09', contact: 'phone' as const };
    expect(newVisit(promised, 'Quầy 1', 2026).answer).toEqual({ by: '2026-03-09', contact: 'phone' });
    expect(newVisit({ ...promised, answerText: 'Đã rõ' }, 'Quầy 1', 2026).answer).toEqual({ text: 'Đã rõ' });
    expect(newVisit(inSession, 'Quầy 1', 2026)).not.toHaveProperty('answer');
  });
});
