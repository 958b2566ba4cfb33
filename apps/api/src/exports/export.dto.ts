import { EXPORT_FORMATS, type ExportFormat } from '#exports';
import { QueueDto } from '../cases/queue.dto.js';
import { OneOf } from '../http/fields.js';
import { LettersDto } from '../letters/letter-lists.dto.js';
import { OwnPassword } from '../session/own-password.js';
import { VisitsDto } from '../visits/after-visit.dto.js';

const Format = (): PropertyDecorator =>
  OneOf({ description: 'What the file is (định dạng)', values: EXPORT_FORMATS });

/** The filter is that of the page, word for word; which page of it was shown is left out. */
export class ExportCasesDto extends QueueDto {
  @Format()
  format!: ExportFormat;

  @OwnPassword()
  password?: string;
}

export class ExportLettersDto extends LettersDto {
  @Format()
  format!: ExportFormat;

  @OwnPassword()
  password?: string;
}

export class ExportVisitsDto extends VisitsDto {
  @Format()
  format!: ExportFormat;

  @OwnPassword()
  password?: string;
}
