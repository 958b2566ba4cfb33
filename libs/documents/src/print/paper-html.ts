import type { FilledBlock, FilledPaper, Run } from './filled-paper.js';

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const runsHtml = (runs: readonly Run[]): string =>
  runs.map((run) => ('blank' in run ? '<span class="blank"></span>' : lines(run.text))).join('');

const lines = (text: string): string => text.split('\n').map(escape).join('<br>');

/** `Điều 1. …` and `Căn cứ …` as official papers set them: the article's number bold, the grounds in italics. */
const paragraph = (runs: readonly Run[]): string => {
  const [first, ...rest] = runs;
  const start = first && 'text' in first ? first.text : '';
  const article = /^(Điều \d+\.|\d+\.\d*|[IVX]+\.)\s/.exec(start)?.[1];
  if (article !== undefined) {
    const after: Run = { text: start.slice(article.length) };
    return `<p><strong>${escape(article)}</strong>${runsHtml([after, ...rest])}</p>`;
  }
  return start.startsWith('Căn cứ') ? `<p class="ground">${runsHtml(runs)}</p>` : `<p>${runsHtml(runs)}</p>`;
};

const blockHtml = (block: FilledBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.runs);
    case 'centre':
      return `<p class="centre"><strong>${runsHtml(block.runs)}</strong></p>`;
    case 'item':
      return `<p class="item">– ${runsHtml(block.runs)}</p>`;
    case 'table': {
      const total = block.columns.reduce((sum, { width }) => sum + width, 0);
      const span = (width: number): number => Math.max(1, Math.round((width / total) * 24));
      const cols = block.columns.map(({ width }) => `<col span="1" class="w${span(width)}">`).join('');
      const heads = block.columns.map(({ head }) => `<th scope="col">${escape(head)}</th>`).join('');
      const blankRow = block.columns.map(() => '');
      const rows = (block.rows.length > 0 ? block.rows : [blankRow, blankRow])
        .map((row) => `<tr>${row.map((cell) => `<td>${lines(cell)}</td>`).join('')}</tr>`)
        .join('\n');
      return `<table><colgroup>${cols}</colgroup><thead><tr>${heads}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
    }
  }
};

const COMMITTEE = 'ỦY BAN NHÂN DÂN';

/** A committee acts as a body (thay mặt): its head signs for it, under its common name. Others sign as heads. */
const onBehalfOf = (issuer: string): string => {
  const name = issuer.toUpperCase();
  return name.startsWith(COMMITTEE) ? `TM. ${COMMITTEE}` : name;
};

const headHtml = ({ superior, issuer, symbol, placeAndDay, form }: FilledPaper): string => `<header>
<div class="issuer">${superior === undefined ? '' : `<p>${escape(superior.toUpperCase())}</p>`}
<p class="name">${escape(issuer.toUpperCase()).replace(COMMITTEE, `${COMMITTEE}<br>`)}</p>
${symbol ? `<p class="symbol">Số: ${runsHtml(symbol)}</p>` : ''}</div>
<div class="state"><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p class="motto">Độc lập - Tự do - Hạnh phúc</p>
<p class="place">${escape(placeAndDay)}</p></div>
${form === undefined ? '' : `<p class="form">${escape(form)}</p>`}
</header>`;

const signatureHtml = (paper: FilledPaper): string => {
  const { signature, position, signer, issuer, recipients } = paper;
  if (typeof signature !== 'string') {
    const side = (title: string): string =>
      `<div class="sign"><p class="title">${escape(title)}</p><p class="hint">(Ký, ghi rõ họ tên)</p></div>`;
    return `<footer class="both">${side(signature.left)}${side(signature.right)}</footer>`;
  }
  const title =
    signature === 'officer'
      ? '<p class="title">NGƯỜI TIẾP NHẬN</p>'
      : `<p class="title">${escape(onBehalfOf(issuer))}</p><p class="title">${
          position === undefined ? 'NGƯỜI ĐỨNG ĐẦU' : escape(position.toUpperCase())
        }</p>`;
  const list = recipients.map((text) => `<li>– ${escape(text)};</li>`).join('');
  return `<footer><div class="recipients"><p>Nơi nhận:</p><ul>${list}</ul></div>
<div class="sign">${title}<p class="hint">(Ký, ghi rõ họ tên)</p>${
    signer === undefined ? '' : `<p class="signer">${escape(signer)}</p>`
  }</div></footer>`;
};

/**
 * A whole page of HTML that prints on A4 without a script: layout of NĐ 30/2020/NĐ-CP, type face Times New Roman
 * or Tinos. `assets` is the path under which `paper.css` and the fonts lie.
 */
export const paperHtml = (paper: FilledPaper, assets: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(paper.title)}</title>
<link rel="stylesheet" href="${assets}/paper.css">
</head>
<body>
<p class="screen-only">Bấm Ctrl+P (hoặc “In” của trình duyệt) để in trên giấy A4.</p>
<article>
${headHtml(paper)}
<h1>${escape(paper.title)}</h1>
${paper.about ? `<p class="about">${runsHtml(paper.about)}</p>` : ''}
${paper.to ? `<p class="to">Kính gửi: ${runsHtml(paper.to)}</p>` : ''}
${paper.blocks.map(blockHtml).join('\n')}
${signatureHtml(paper)}
</article>
</body>
</html>
`;
