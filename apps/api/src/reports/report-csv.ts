import { csv } from '#reports';
import type { ShownReport } from './shown-report.js';

/** One form as a table: headings, the row "MS", a line for each unit and the sum. */
export const reportCsv = (report: ShownReport): string => {
  const [form] = report.forms;
  if (!form) return csv([]);
  const heading = form.columns.map(({ vi, under }) => [...under, vi].join(' – '));
  const lines = (report.lines ?? []).map(({ name, values }) => [
    name,
    ...form.columns.map(({ code }) => values[code] ?? null),
  ]);
  return csv([
    [`Biểu ${form.code}: ${form.vi}`],
    [`${report.formSet.vi}; ${report.unitName}; từ ${report.from} đến ${report.to}`],
    ['Đơn vị', ...heading],
    ['MS', ...form.columns.map(({ code }) => code)],
    ...lines,
    [lines.length > 0 ? 'Tổng' : report.unitName, ...form.columns.map(({ value }) => value)],
  ]);
};
