import { Day, Text, Uuid, Whole } from '../http/fields.js';

export class PaperAboutDto {
  @Text({ description: 'Stream that the papers are about, e.g. complaint-<id>', max: 120 })
  ve!: string;
}

export class PrintDto extends PaperAboutDto {
  @Whole({
    description: 'Revision of the event that occasions the paper (lần)',
    min: 0,
    max: 100_000,
    query: true,
  })
  lan!: number;
}

export class IssueDocumentDto extends PaperAboutDto {
  @Uuid({ description: 'Made by the client: the same number for every repeat' })
  documentId!: string;

  @Text({ description: 'Code of the paper, e.g. KN.03', max: 20 })
  paper!: string;

  @Day({ description: 'Day on the paper; its year chooses the book' })
  occurredOn!: string;
}

export class VoidDocumentDto {
  @Text({ description: 'Why the number is spoiled', max: 500 })
  reason!: string;
}

export class DocumentBookDto {
  @Text({ description: 'Year (năm), YYYY; the current one when absent', max: 4, optional: true })
  nam?: string;
}
