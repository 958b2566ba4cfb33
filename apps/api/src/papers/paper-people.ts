import { Injectable } from '@nestjs/common';
import type { Paper } from '#documents';
import { IdentityVault } from '#identity';
import { present, type Recorded } from '#kernel';
import { Citizens } from '../people/citizens.js';
import type { Caller } from '../policy/caller.js';
import { isAboutDenunciation } from './paper-wall.js';

/** Personal tags of a paper, from the vault and only for a reader who may know them. */
@Injectable()
export class PaperPeople {
  constructor(
    private readonly vault: IdentityVault,
    private readonly citizens: Citizens,
  ) {}

  /** Nothing for papers that may not say who it was, and nothing where the data were erased. */
  async tags(
    { personal }: Paper,
    history: readonly Recorded[],
    unit: string,
    { actor }: Caller,
  ): Promise<Readonly<Record<string, string>>> {
    if (personal !== 'citizen' || isAboutDenunciation(history)) return {};
    if (!this.citizens.maySee(actor, unit)) return {};
    const subjectId = history.map(({ data }) => subjectOf(data)).find((id) => id !== undefined);
    const person = subjectId === undefined ? undefined : await this.vault.reveal(subjectId);
    if (!person) return {};
    const { name, address, idNumber, phone } = person;
    return present({ ho_ten: name, dia_chi: address, so_dinh_danh: idNumber, dien_thoai: phone });
  }
}

const subjectOf = (data: object): string | undefined =>
  'subject' in data &&
  typeof data.subject === 'object' &&
  data.subject !== null &&
  'subjectId' in data.subject
    ? String(data.subject.subjectId)
    : undefined;
