import PizZip from 'pizzip';
import type { Block, Paper } from '../papers/paper.js';
import { packageFiles, paragraph, run, table } from './wordprocessing.js';

const centre = { align: 'center' } as const;
const text = { align: 'both', indent: true, before: 6 } as const;
/** Twentieths of a point between the margins. */
const WIDTH = 9_355;

const blockXml = (block: Block): string => {
  if (typeof block === 'string') {
    const article = /^(Điều \d+\.|\d+\.\d*|[IVX]+\.)\s/.exec(block)?.[1] ?? '';
    const italic = block.startsWith('Căn cứ');
    return paragraph([run(article, { bold: true }), run(block.slice(article.length), { italic })], text);
  }
  if ('centre' in block) return paragraph([run(block.centre, { bold: true })], { ...centre, before: 12 });
  if ('list' in block) {
    return [
      paragraph([run(`{#${block.list}}`)]),
      paragraph([run(`– ${block.row}`)], text),
      paragraph([run(`{/${block.list}}`)]),
    ].join('');
  }
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = block.columns.map(({ width }) => Math.round((width / total) * WIDTH));
  const heads = block.columns.map(({ head }) => [paragraph([run(head, { bold: true, points: 13 })], centre)]);
  const last = block.columns.length - 1;
  const cells = block.columns.map(({ tag }, index) => {
    const open = index === 0 ? `{#${block.table}}` : '';
    const close = index === last ? `{/${block.table}}` : '';
    return [paragraph([run(`${open}{${tag}}${close}`, { points: 13 })])];
  });
  return table(widths, [heads, cells], true);
};

const headXml = (paper: Paper): string => {
  const left = [
    paragraph([run('{don_vi_cap_tren}', { points: 13 })], centre),
    paragraph([run('{don_vi_ban_hanh}', { bold: true, underline: true, points: 13 })], centre),
    ...(paper.series === undefined
      ? []
      : [paragraph([run('Số: {so_ky_hieu}', { points: 13 })], { ...centre, before: 6 })]),
  ];
  const right = [
    paragraph([run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, points: 12 })], centre),
    paragraph([run('Độc lập - Tự do - Hạnh phúc', { bold: true, underline: true, points: 13 })], centre),
    paragraph([run('{dia_danh_ngay}', { italic: true, points: 13 })], { ...centre, before: 6 }),
  ];
  const form =
    paper.form === undefined
      ? ''
      : paragraph([run(paper.form, { italic: true, points: 11 })], { align: 'right' });
  return table([3_900, WIDTH - 3_900], [[left, right]], false) + form;
};

const signatureXml = ({ signature, recipients }: Paper): string => {
  const sides =
    typeof signature === 'string'
      ? [
          [
            paragraph([run('Nơi nhận:', { bold: true, italic: true, points: 12 })]),
            ...recipients.map((one) => paragraph([run(`– ${one};`, { points: 11 })])),
          ],
          signature === 'officer'
            ? [paragraph([run('NGƯỜI TIẾP NHẬN', { bold: true })], centre)]
            : [
                paragraph([run('TM. {don_vi_ban_hanh}', { bold: true })], centre),
                paragraph([run('{chuc_vu_nguoi_ky}', { bold: true })], centre),
                paragraph([run('{nguoi_ky}', { bold: true })], { ...centre, before: 72 }),
              ],
        ]
      : [signature.left, signature.right].map((title) => [
          paragraph([run(title, { bold: true })], centre),
          paragraph([run('(Ký, ghi rõ họ tên)', { italic: true, points: 12 })], centre),
        ]);
  return paragraph([]) + table([WIDTH / 2, WIDTH / 2].map(Math.round), [sides], false);
};

/** The document part of the template: the same tags as the printed paper, so that an office can change the words. */
export const templateXml = (paper: Paper): string =>
  [
    headXml(paper),
    paragraph([run(paper.title.toUpperCase(), { bold: true })], { ...centre, before: 18 }),
    paper.about === undefined ? '' : paragraph([run(paper.about, { bold: true })], centre),
    paper.to === undefined ? '' : paragraph([run(`Kính gửi: ${paper.to}`)], { ...centre, before: 12 }),
    ...paper.body.map(blockXml),
    signatureXml(paper),
  ].join('');

/** Files in a package carry a date; this one never changes, so that equal templates are equal bytes. */
const PACKED = new Date('2020-01-01T00:00:00Z');

/** The shipped template of a paper as a .docx file, to be opened in an office program and changed. */
export const paperTemplate = (paper: Paper): Buffer => {
  const zip = new PizZip();
  for (const [path, content] of packageFiles(templateXml(paper))) zip.file(path, content, { date: PACKED });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};
