import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { Refusal } from '#kernel';
import {
  allPapers,
  fill,
  fillTemplate,
  listsOf,
  paperHtml,
  paperTemplate,
  papersFor,
  PERSONAL_TAGS,
  tagsOf,
  tagsOfNoun,
  valuesOf,
  type Fact,
  type Issue,
  type Paper,
} from '#documents';
import type { ComplaintDecided, ComplaintReceived } from '#complaints';
import { refusalGrounds } from '#visits';

const EVENTS = 'test/golden/events';
const GOLDEN = 'test/golden/papers';

/** The newest stored example of every event, by type: what the tags of a paper can count on. */
const examples = new Map<string, Fact>();
for (const file of readdirSync(EVENTS).toSorted()) {
  const { type, data } = JSON.parse(readFileSync(`${EVENTS}/${file}`, 'utf8')) as Fact;
  examples.set(type, { type, data });
}

/** What a first example does not say because it need not. */
const received = examples.get('ComplaintReceived') as { type: string; data: ComplaintReceived['data'] };
const second: ComplaintReceived['data'] = {
  ...received.data,
  instance: 'second',
  first: { decisionNo: '44/QĐ-UBND' },
};
examples.set('ComplaintReceived', { type: 'ComplaintReceived', data: second });
const decided = examples.get('ComplaintDecided') as { type: string; data: ComplaintDecided['data'] };
const confirmed: ComplaintDecided['data'] = { ...decided.data, firstDecision: 'confirmed' };
examples.set('ComplaintDecided', { type: 'ComplaintDecided', data: confirmed });

const grounds = Object.fromEntries(refusalGrounds.map(({ code, vi }) => [code, vi]));
const ALWAYS = ['don_vi', 'don_vi_cap_tren'];

const citizen = {
  ho_ten: 'Nguyễn Thị Mẫu',
  dia_chi: 'Thôn 3, xã An Mẫu',
  so_dinh_danh: '001080000001',
  dien_thoai: '0900000001',
};
const denouncer = { ho_ten_nguoi_to_cao: 'Trần Văn Kín', dia_chi_nguoi_to_cao: 'Thôn Kín' };
const people = { none: {}, citizen, denouncer };

const issue: Issue = {
  superior: 'Ủy ban nhân dân tỉnh Mẫu',
  issuer: 'Ủy ban nhân dân xã An Mẫu',
  place: 'An Mẫu',
  day: 'ngày 05 tháng 9 năm 2026',
  symbol: '12/TB-UBND',
  position: 'Chủ tịch',
  signer: 'Lê Văn Thử',
};

/** As if every event of the noun had happened, the one that occasions the paper last. */
const values = (paper: Paper) => {
  const occasion = examples.get(paper.event);
  const others = [...examples.values()].filter(({ type }) => type !== paper.event);
  const history = occasion ? [...others, occasion] : others;
  return {
    ...valuesOf(tagsOfNoun(paper.noun, grounds), history),
    ...people[paper.personal],
    don_vi: 'Ủy ban nhân dân xã An Mẫu',
  };
};

const htmlOf = (paper: Paper): string => paperHtml(fill(paper, values(paper), issue), '/giay-to');

describe.each(allPapers.map((paper) => [paper.code, paper] as const))('the paper %s', (code, paper) => {
  it('goes with an event that exists', () => expect(examples.has(paper.event)).toBe(true));

  it('has a source for every tag', () => {
    const tags = tagsOfNoun(paper.noun, grounds);
    const personal: readonly string[] = PERSONAL_TAGS[paper.personal];
    const orphans = [...tagsOf(paper), ...listsOf(paper).keys()].filter(
      (tag) => !(tag in tags) && !personal.includes(tag) && !ALWAYS.includes(tag),
    );
    expect(orphans).toEqual([]);
    for (const [list, used] of listsOf(paper)) {
      const known = Object.keys(tags[list]?.items ?? {});
      expect(used.filter((tag) => tag !== 'tt' && !known.includes(tag))).toEqual([]);
    }
  });

  it('prints as it always did (UPDATE_DOCS=1 writes it anew)', () => {
    const file = `${GOLDEN}/${code}.html`;
    if (process.env['UPDATE_DOCS'] === '1') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, htmlOf(paper));
    }
    expect(existsSync(file)).toBe(true);
    expect(htmlOf(paper)).toBe(readFileSync(file, 'utf8'));
  });

  it('fills its .docx template with the same facts', () => {
    const filled = fillTemplate(paperTemplate(paper), values(paper), issue, paper.series);
    const xml = new PizZip(filled).file('word/document.xml')?.asText() ?? '';
    expect(xml).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(xml).not.toMatch(/\{[#/a-z]/);
    const { ho_ten } = citizen;
    const binds = tagsOf(paper).includes('ho_ten');
    expect(xml.includes(ho_ten)).toBe(binds);
  });
});

describe('the tags of a paper', () => {
  it('of a receipt say state and copies of each paper handed over; one copy where nobody counted', () => {
    const documents = [
      { title: 'Quyết định', pages: 3, copies: 2, state: 'certified-copy' },
      { title: 'Đơn', pages: 1 },
    ];
    const logged: Fact = { type: 'VisitLogged', data: { documents } };
    expect(valuesOf(tagsOfNoun('visit', grounds), [logged])['tai_lieu']).toEqual([
      { tt: '1', ten: 'Quyết định', tinh_trang: 'bản sao có chứng thực', so_ban: '2', so_trang: '3' },
      { tt: '2', ten: 'Đơn', so_ban: '1', so_trang: '1' },
    ]);
  });

  it.each(['complaint', 'letter', 'visit', 'session', 'denunciation', 'dialogue'] as const)(
    'of a %s lead to something that is stored',
    (noun) => {
      const dead = Object.entries(tagsOfNoun(noun, grounds)).filter(([, { from }]) =>
        from.every((path) => {
          const [type = '', first = ''] = path.split('.');
          if (type === '@each') return !examples.has(first);
          return type !== '@event' && !(first in (examples.get(type)?.data ?? {}));
        }),
      );
      expect(dead.map(([tag]) => tag)).toEqual([]);
    },
  );

  it('never say who denounced but in the denouncer’s own notice (LTC 8(3), 56)', () => {
    const telling = allPapers.filter(({ personal }) => personal === 'denouncer').map(({ code }) => code);
    expect(telling).toEqual(['TC.05', 'TC.KTL']);
    for (const paper of allPapers.filter(({ noun }) => noun === 'denunciation')) {
      const html = paperHtml(fill(paper, { ...values(paper), ...people[paper.personal] }, issue), '');
      expect(html.includes(denouncer.ho_ten_nguoi_to_cao)).toBe(telling.includes(paper.code));
    }
  });
});

describe('a paper', () => {
  const accepted = allPapers.find(({ code }) => code === 'KN.03');
  if (!accepted) throw new Error('no notice of acceptance');

  it('leaves a line to be filled by hand where nothing is known', () => {
    const html = paperHtml(fill(accepted, {}, { ...issue, symbol: '' }), '');
    expect(html).toContain('<span class="blank"></span>');
    expect(html).not.toContain('undefined');
  });

  it('cannot be turned into markup by what somebody typed', () => {
    const html = paperHtml(fill(accepted, { ho_ten: '<script>alert(1)</script>' }, issue), '');
    expect(html).not.toContain('<script>');
  });

  it('is chosen by the law of the day: suspending a complaint has a form from July 2026 on', () => {
    const suspended = [{ type: 'ResolutionSuspended', data: {} }];
    const codes = (on: string) =>
      papersFor(suspended, on as Parameters<typeof papersFor>[1]).map((one) => one.code);
    expect(codes('2026-06-30')).toEqual([]);
    expect(codes('2026-07-01')).toContain('KN.14A.TAM');
  });

  it('has templates of equal bytes each time', () =>
    expect(paperTemplate(accepted).equals(paperTemplate(accepted))).toBe(true));

  it('refuses a template that is no .docx', () =>
    expect(() => fillTemplate(Buffer.from('not a zip'), {}, issue, 'TB')).toThrow(Refusal));

  it('takes an office’s own template, misspelt tags and all', () => {
    const zip = new PizZip(paperTemplate(accepted));
    const own = (zip.file('word/document.xml')?.asText() ?? '').replace('{ngay_thu_ly}', '{ngay_thu_li}');
    zip.file('word/document.xml', own);
    const filled = fillTemplate(zip.generate({ type: 'nodebuffer' }), citizen, issue, 'TB');
    expect(new PizZip(filled).file('word/document.xml')?.asText()).toContain('……………');
  });
});
