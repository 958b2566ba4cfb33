import type { Catalogue } from '../vi.js';

export const papers: Catalogue['papers'] = {
  title: 'Papers',
  none: 'No step has a paper yet.',
  print: 'Print on A4',
  docx: 'Get .docx',
  takeNumber: 'Take a number',
  number: (symbol: string) => `No. ${symbol}`,
  taken: (symbol: string) => `Number ${symbol} was given`,
  voided: (symbol: string) => `${symbol} (spoiled)`,
  book: 'Book of papers',
  bookNote: 'Numbers by unit, year and series, without gaps; a spoiled number stays in the book.',
  bookEmpty: 'No number was given in this year.',
  year: 'Year',
  symbol: 'Number',
  day: 'Day',
  paper: 'Form',
  about: 'About',
  voidAct: 'Spoil the number',
  voidReason: 'Why',
  state: 'State',
  valid: 'In use',
};
