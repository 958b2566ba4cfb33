import { isFormula } from '#reports';
import type { Cell, Column, Note } from './table.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OF = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by number: ordinary, heading, and text that must stay text when somebody edits the cell. */
const [ORDINARY, HEADING, QUOTED] = [0, 1, 2];

/** A sheet holds no more, heading included. */
export const MOST_ROWS = 1_048_576;
/** A cell holds no more. */
const MOST_CHARACTERS = 32_767;

// XML 1.0 knows no other control characters, and no half of a pair.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const xml = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const cell = (value: Cell, style: number): string => {
  if (value === undefined || value === '') return `<c s="${style}"/>`;
  if (typeof value === 'number') return `<c s="${style}"><v>${value}</v></c>`;
  const kept = isFormula(value) ? QUOTED : style;
  return `<c s="${kept}" t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
};

export const rowXml = (cells: readonly Cell[], style = ORDINARY): string =>
  `<row>${cells.map((one) => cell(one, style)).join('')}</row>`;

/** Everything of the sheet before its first row: a heading that stays in sight. */
export const sheetStart = (columns: readonly Column[]): string => {
  const widths = columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const titles = columns.map(({ title }) => title);
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${rowXml(titles, HEADING)}`;
};

export const SHEET_END = '</sheetData></worksheet>';

export const notesSheet = (notes: readonly Note[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols><sheetData>${notes.map((note) => rowXml(note)).join('')}${SHEET_END}`;

const part = (name: string, type: string): string =>
  `<Override PartName="${name}" ContentType="${OF}.${type}+xml"/>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relations = (...all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

/** Parts that are the same for every table, by their name in the package. */
export const FIXED_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/worksheets/sheet1.xml', 'worksheet')}${part('/xl/worksheets/sheet2.xml', 'worksheet')}${part('/xl/styles.xml', 'styles')}</Types>`,
  '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/_rels/workbook.xml.rels': relations(
    relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
    relation('r2', 'worksheet', 'worksheets/sheet2.xml'),
    relation('r3', 'styles', 'styles.xml'),
  ),
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`,
};

/** @param name at most 31 characters */
export const workbook = (name: string, notesName: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="r1"/><sheet name="${xml(notesName)}" sheetId="2" r:id="r2"/></sheets></workbook>`;
