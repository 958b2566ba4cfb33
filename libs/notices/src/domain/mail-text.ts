import type { LocalDate } from '#kernel';
import type { MailLine } from './owed-mail.js';
import { MAIL_WORDS, type MailWords } from './mail-words.js';

export type MailText = Readonly<{ subject: string; text: string }>;

/** More lines than this are counted, not listed. */
const MOST_LINES = 20;

const PATHS: Readonly<Record<MailLine['is'], string>> = {
  reminder: '/nhac-viec',
  walled: '/nhac-viec',
  signature: '/quan-tri/cho-ky',
  'failed-job': '/quan-tri/viec-nen',
};

/**
 * The message to one person, in Vietnamese and then in English. Its subject is the same whatever waits: subjects stand
 * on lock screens.
 *
 * @param page address under which people open the program, without a slash at the end
 */
export const mailText = (lines: readonly MailLine[], page: string): MailText => ({
  subject: `${MAIL_WORDS.vi.subject} / ${MAIL_WORDS.en.subject}`,
  text: [
    ...part(MAIL_WORDS.vi, lines),
    '',
    ...part(MAIL_WORDS.en, lines),
    '',
    ...new Set(lines.map(({ is }) => page + PATHS[is])),
    '',
    `${MAIL_WORDS.vi.whyYou} / ${MAIL_WORDS.en.whyYou}`,
    `${page}/tai-khoan/thong-bao`,
  ].join('\n'),
});

/** The code that shows that an address is its owner's. */
export const codeText = (code: string): MailText => ({
  subject: `${MAIL_WORDS.vi.codeSubject} / ${MAIL_WORDS.en.codeSubject}`,
  text: [MAIL_WORDS.vi.code(code), '', MAIL_WORDS.en.code(code)].join('\n'),
});

const part = (words: MailWords, lines: readonly MailLine[]): readonly string[] => {
  const told = new Set(lines.map((line) => `- ${said(words, line)}`));
  const shown = [...told].slice(0, MOST_LINES);
  const more = told.size - shown.length;
  return [words.lead, ...shown, ...(more > 0 ? [`- ${words.more(more)}`] : [])];
};

const said = (words: MailWords, line: MailLine): string => {
  switch (line.is) {
    case 'reminder': {
      const { reminder, noun, code = words.nouns[noun] ?? words.nouns['case'] ?? '', day } = line;
      return `${words.reminders[reminder] ?? words.reminder}: ${code} · ${shownDay(day)}`;
    }
    case 'walled':
      return words.walled;
    case 'signature':
      return words.signature(shownDay(line.until));
    case 'failed-job':
      return words.failedJob(line.code);
  }
};

const shownDay = (day: LocalDate): string => day.split('-').toReversed().join('/');
