import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { codeText, mailText } from './mail-text.js';
import type { MailLine } from './owed-mail.js';

const PAGE = 'https://nghedan.xa.example';
const day = localDate('2026-09-23');
const line = (more: Partial<Extract<MailLine, { is: 'reminder' }>> = {}): MailLine => ({
  is: 'reminder',
  reminder: 'due-today',
  noun: 'complaint',
  code: 'KN-0001',
  day,
  ...more,
});

describe('a message', () => {
  it('says the kind, the case and the day in both languages, and where to look', () => {
    const { text } = mailText([line(), { is: 'signature', until: day }], PAGE);
    expect(text).toContain('Đến hạn hôm nay: KN-0001 · 23/09/2026');
    expect(text).toContain('Due today: KN-0001 · 23/09/2026');
    expect(text).toContain(`${PAGE}/nhac-viec`);
    expect(text).toContain(`${PAGE}/quan-tri/cho-ky`);
  });
  it('calls what has no code by what it is', () => {
    const { code: _, ...plain } = { ...line(), noun: 'commitment' } as Extract<MailLine, { is: 'reminder' }>;
    expect(mailText([plain], PAGE).text).toContain('Đến hạn hôm nay: một cam kết');
  });
  it('says the same of one denunciation and of many, and has the same subject whatever waits', () => {
    const one = mailText([{ is: 'walled' }], PAGE);
    expect(mailText([{ is: 'walled' }, { is: 'walled' }], PAGE)).toEqual(one);
    expect(one.subject).toBe(mailText([line()], PAGE).subject);
    expect(one.text).not.toMatch(/\d{4}/);
  });
  it('counts what goes beyond twenty lines', () => {
    const many = Array.from({ length: 23 }, (_, at) => line({ code: `KN-${at}` }));
    const { text } = mailText(many, PAGE);
    expect(text).toContain('và 3 việc khác');
    expect(text).not.toContain('KN-20');
  });
  it('with a code says it in the text, not in the subject', () => {
    const { subject, text } = codeText('123456');
    expect(subject).not.toContain('123456');
    expect(text).toContain('123456');
  });
});
