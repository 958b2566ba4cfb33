import { Module } from '@nestjs/common';
import { CorrectVisitHandler } from './commands/correct-visit.js';
import { LogVisitHandler } from './commands/log-visit.js';

/** `Decisions`, `Clock`, `LawBook` and `CaseNumbers` come from the application. */
@Module({ providers: [LogVisitHandler, CorrectVisitHandler] })
export class VisitsModule {}
