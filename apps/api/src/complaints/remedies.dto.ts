import { present } from '#kernel';
import type { Amount, Remedies } from '#law';
import { Part, Whole } from '../http/fields.js';

const MONEY = 9_000_000_000_000_000;
const MANY = 1_000_000;

const Count = (description: string): PropertyDecorator =>
  Whole({ description, min: 0, max: MANY, optional: true });

class AmountDto {
  @Whole({ description: 'Money in whole đồng', min: 0, max: MONEY })
  money!: number;

  @Whole({ description: 'Land in hundredths of a square metre', min: 0, max: MONEY })
  land!: number;
}

class DisciplinedDto {
  @Whole({ description: 'People', min: 0, max: MANY })
  people!: number;

  @Whole({ description: 'Of them officials', min: 0, max: MANY })
  officials!: number;
}

class InvestigatedDto extends DisciplinedDto {
  @Whole({ description: 'Cases', min: 0, max: MANY })
  cases!: number;
}

/** What is proposed or was done, as forms KQGQ count it; absent parts are nothing. */
export class RemediesDto {
  @Part({ description: 'To be recovered for the State', type: () => AmountDto, optional: true })
  toState?: AmountDto;

  @Part({ description: 'Given back to organisations', type: () => AmountDto, optional: true })
  toOrganisations?: AmountDto;

  @Part({ description: 'Given back to individuals', type: () => AmountDto, optional: true })
  toIndividuals?: AmountDto;

  @Count('Organisations given back their rights')
  organisations?: number;

  @Count('Individuals given back their rights')
  individuals?: number;

  @Part({ description: 'Proposed for discipline', type: () => DisciplinedDto, optional: true })
  disciplined?: DisciplinedDto;

  @Part({ description: 'Handed to the investigation body', type: () => InvestigatedDto, optional: true })
  investigated?: InvestigatedDto;
}

const amount = (dto: AmountDto | undefined): Amount | undefined =>
  dto && { money: dto.money, land: dto.land };

/** Field by field, so that nothing else reaches the log. */
export const toRemedies = (dto: RemediesDto | undefined): Remedies | undefined => {
  if (!dto) return undefined;
  const { organisations, individuals, disciplined, investigated } = dto;
  return present({
    toState: amount(dto.toState),
    toOrganisations: amount(dto.toOrganisations),
    toIndividuals: amount(dto.toIndividuals),
    organisations,
    individuals,
    disciplined: disciplined && { people: disciplined.people, officials: disciplined.officials },
    investigated: investigated && {
      cases: investigated.cases,
      people: investigated.people,
      officials: investigated.officials,
    },
  });
};
