import { Module } from '@nestjs/common';
import { IssueDocumentHandler } from './commands/issue-document.js';
import { VoidDocumentHandler } from './commands/void-document.js';

/** Needs `Decisions` and `Clock` from a global module of the application. */
@Module({ providers: [IssueDocumentHandler, VoidDocumentHandler] })
export class DocumentsModule {}
