import { Text, Whole } from '../http/fields.js';

export class SearchPeopleDto {
  @Text({ description: 'Name, as far as it is typed', max: 120, min: 0, optional: true })
  name?: string;

  @Text({ description: 'Telephone', max: 30, min: 0, optional: true })
  phone?: string;

  @Text({ description: 'Number of the identity card', max: 20, min: 0, optional: true })
  idNumber?: string;

  @Whole({ description: 'Year of birth', min: 1880, max: 2100, optional: true })
  birthYear?: number;
}

export class SearchDto {
  @Text({ description: 'Code, words of a summary, or a name', max: 200 })
  q!: string;
}
