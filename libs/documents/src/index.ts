export * from './all-papers.js';
export * from './commands/issue-document.js';
export * from './commands/void-document.js';
export * from './documents.module.js';
export type * from './domain/document.events.js';
export {
  documentDecider,
  documentTransitions,
  type DocumentCommand,
  type DocumentRefusal,
} from './domain/document.js';
export { documentUpcasters } from './domain/document.upcasters.js';
export { fillTemplate, type TemplateRefusal } from './docx/fill-template.js';
export { paperTemplate } from './docx/paper-template.js';
export { aboutInLists, listsOf, tagsOf, type Paper, type PaperNoun } from './papers/paper.js';
export { fill, type FilledPaper, type Issue } from './print/filled-paper.js';
export { paperCss, paperFonts } from './print/paper-css.js';
export { paperHtml } from './print/paper-html.js';
export { tagsOfNoun, PERSONAL_TAGS } from './tags/all-tags.js';
export { valuesOf, writtenDay, type Fact, type StaffName, type Values } from './tags/values.js';
