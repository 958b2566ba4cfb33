const WIDTHS = Array.from({ length: 24 }, (_, index) => index + 1)
  .map((n) => `.w${n} { width: ${((n / 24) * 100).toFixed(3)}%; }`)
  .join('\n');

const FACES = [
  ['latin', 400, 'normal'],
  ['vietnamese', 400, 'normal'],
  ['latin-ext', 400, 'normal'],
  ['latin', 700, 'normal'],
  ['vietnamese', 700, 'normal'],
  ['latin-ext', 700, 'normal'],
  ['latin', 400, 'italic'],
  ['vietnamese', 400, 'italic'],
  ['latin-ext', 400, 'italic'],
] as const;

const RANGES: Readonly<Record<(typeof FACES)[number][0], string>> = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212',
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  'latin-ext': 'U+0100-0101, U+0104-010F, U+0112-0127, U+012A-0130, U+0132-0151, U+0154-0167, U+016A-019F',
};

/** Files of the type face, as the package `@fontsource/tinos` names them. */
export const paperFonts: readonly string[] = FACES.map(
  ([subset, weight, style]) => `tinos-${subset}-${weight}-${style}.woff2`,
);

const faces = FACES.map(
  ([subset, weight, style], index) => `@font-face {
  font-family: Tinos;
  font-style: ${style};
  font-weight: ${weight};
  src: url('${paperFonts[index]}') format('woff2');
  unicode-range: ${RANGES[subset]};
}`,
).join('\n');

/** Layout of official papers by NĐ 30/2020/NĐ-CP: A4, margins 20 / 30 / 20 / 15 mm, 13 to 14 pt, numbers at the top. */
export const paperCss = `${faces}
@page {
  size: A4;
  margin: 20mm 15mm 20mm 30mm;
  @top-center { content: counter(page); font: 13pt 'Times New Roman', Tinos, serif; }
}
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; margin: 0; }
body { font: 13.5pt/1.35 'Times New Roman', Tinos, serif; color: #000; background: #e9e9e6; }
article { width: 210mm; max-width: 100%; min-height: 297mm; margin: 16px auto; padding: 20mm 15mm 20mm 30mm; background: #fff; }
.screen-only { padding: 10px 16px; text-align: center; font: 15px/1.4 system-ui, sans-serif; color: #333; }
header { display: grid; grid-template-columns: 42fr 58fr; gap: 0 4mm; text-align: center; }
header p { font-size: 12.5pt; line-height: 1.25; }
header .name, header .state p:first-child, .motto { font-weight: 700; }
header .name::after { content: ''; display: block; width: 40%; margin: 1mm auto 0; border-top: 0.6pt solid; }
header .state p:first-child { font-size: 12pt; white-space: nowrap; }
.motto { font-size: 13.5pt; }
.motto::after { content: ''; display: block; width: 54mm; margin: 1mm auto 0; border-top: 0.6pt solid; }
.symbol { margin-top: 2mm; }
.place { margin-top: 2mm; font-style: italic; }
.form { grid-column: 1 / -1; margin-top: 1mm; text-align: right; font-size: 11pt; font-style: italic; }
h1 { margin: 8mm 0 0; text-align: center; font-size: 14pt; line-height: 1.3; text-transform: uppercase; }
.about { text-align: center; font-weight: 700; margin: 1mm 8mm 5mm; }
.about::after { content: ''; display: block; width: 34mm; margin: 1.5mm auto 0; border-top: 0.6pt solid; }
.to { margin: 6mm 0 3mm; text-align: center; }
article > p:not(.about, .to, .centre, .item) { text-align: justify; text-indent: 10mm; margin-top: 2mm; }
h1 + p:not(.about, .to) { margin-top: 6mm !important; }
.ground { font-style: italic; }
.centre { text-align: center; margin: 4mm 0 1mm; }
.item { text-indent: 10mm; margin-top: 1mm; }
.blank { display: inline-block; min-width: 42mm; border-bottom: 0.8pt dotted #000; height: 1em; vertical-align: baseline; }
.symbol .blank { min-width: 12mm; }
table { width: 100%; border-collapse: collapse; margin: 3mm 0; font-size: 12.5pt; table-layout: fixed; }
th, td { border: 0.6pt solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; height: 8mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
footer { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; margin-top: 6mm; break-inside: avoid; }
.recipients p { font-weight: 700; font-style: italic; font-size: 12pt; }
.recipients ul { list-style: none; padding: 0; font-size: 11pt; line-height: 1.3; }
.sign { text-align: center; min-height: 42mm; }
.sign .title { font-weight: 700; line-height: 1.25; }
.sign .hint { font-style: italic; font-size: 12pt; }
.signer { margin-top: 22mm; font-weight: 700; }
${WIDTHS}
@media (max-width: 700px) {
  article { padding: 16px; min-height: 0; }
  header .state p:first-child { white-space: normal; }
}
@media print {
  body { background: none; }
  .screen-only { display: none; }
  article { width: auto; min-height: 0; margin: 0; padding: 0; }
}
`;
