import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { refuse } from '#kernel';
import type { Values } from '../tags/values.js';
import type { Issue } from '../print/filled-paper.js';

export type TemplateRefusal = 'document.template-broken';

const BLANK = '……………';

/** Tags about the issue itself, beside those of the text. */
const issueTags = ({ superior = '', issuer, place, day, symbol, position, signer }: Issue, series = '') => ({
  don_vi_cap_tren: superior.toUpperCase(),
  don_vi_ban_hanh: issuer.toUpperCase(),
  dia_danh_ngay: `${place}, ${day}`,
  so_ky_hieu: symbol ?? `……/${series}`,
  chuc_vu_nguoi_ky: (position ?? 'người đứng đầu').toUpperCase(),
  nguoi_ky: signer ?? '',
});

/**
 * Fills a .docx template, the shipped one or an office's own. Tags that the office misspelt stay blank lines.
 *
 * @throws Refusal `document.template-broken` when the file is no .docx or a loop is not closed
 */
export const fillTemplate = (
  template: Buffer,
  values: Values,
  issue: Issue,
  series: string | undefined,
): Buffer => {
  try {
    const filler = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: ({ module }) => (module ? '' : BLANK),
    });
    filler.render({ ...values, ...issueTags(issue, series) });
    return filler.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  } catch (error) {
    const because = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    return refuse<TemplateRefusal>('document.template-broken', { because });
  }
};
