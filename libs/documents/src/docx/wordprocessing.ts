/** The few parts of WordprocessingML (ECMA-376) that an official paper needs. */

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

type RunStyle = Readonly<{ bold?: boolean; italic?: boolean; underline?: boolean; points?: number }>;

/** @param points size of the letters; 14 when not said */
export const run = (text: string, { bold, italic, underline, points = 14 }: RunStyle = {}): string => {
  const style = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    underline ? '<w:u w:val="single"/>' : '',
    `<w:sz w:val="${Math.round(points * 2)}"/>`,
  ].join('');
  return `<w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
};

type ParagraphStyle = Readonly<{
  align?: 'both' | 'center' | 'right' | 'left';
  indent?: boolean;
  before?: number;
}>;

/** @param before space above, in points */
export const paragraph = (
  runs: readonly string[],
  { align = 'left', indent = false, before = 0 }: ParagraphStyle = {},
): string => {
  const style = [
    `<w:spacing w:before="${before * 20}" w:after="0"/>`,
    indent ? '<w:ind w:firstLine="567"/>' : '',
    `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p><w:pPr>${style}</w:pPr>${runs.join('')}</w:p>`;
};

/** @param widths of the columns in twentieths of a point; A4 between the margins has 9,355 */
export const table = (
  widths: readonly number[],
  rows: readonly (readonly (readonly string[])[])[],
  ruled: boolean,
): string => {
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ruled
    ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`
    : '';
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const cell = (paragraphs: readonly string[], index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
  const lines = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${borders}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>`;
};

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Page numbers at the top from the second page on; margins of NĐ 30/2020 in twentieths of a point. */
const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>' +
  '<w:titlePg/></w:sectPr>';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The files of a .docx package by path, in the order in which they are packed. */
export const packageFiles = (body: string): ReadonlyMap<string, string> =>
  new Map([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/>` +
        `<Override PartName="/word/header1.xml" ContentType="${OFFICE}.header+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/>` +
        `<Relationship Id="rId2" Type="${R}/header" Target="header1.xml"/></Relationships>`,
    ],
    [
      'word/styles.xml',
      `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>` +
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>' +
        '<w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>',
    ],
    [
      'word/header1.xml',
      `${XML}<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>` +
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>',
    ],
    [
      'word/document.xml',
      `${XML}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}${section}</w:body></w:document>`,
    ],
  ]);
