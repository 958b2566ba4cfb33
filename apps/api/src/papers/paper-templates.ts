import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paperTemplate, type Paper } from '#documents';

/** Templates of papers as .docx: an office's own from `<data>/templates/<code>.docx`, else the shipped one. */
export class PaperTemplates {
  constructor(private readonly folder: string) {}

  async of(paper: Paper): Promise<Buffer> {
    try {
      return await readFile(join(this.folder, `${paper.code}.docx`));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return paperTemplate(paper);
      throw error;
    }
  }
}
