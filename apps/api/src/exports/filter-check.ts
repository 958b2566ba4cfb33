import { Injectable } from '@nestjs/common';
import { UserDirectory } from '#access';
import type { ExportFilter, ExportRefusal } from '#exports';
import { refuse } from '#kernel';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { UnitTree } from '../organisation/unit-tree.js';

/** What stands in the log for ever are ids and codes that exist: a filter could be anything that somebody typed. */
@Injectable()
export class FilterCheck {
  constructor(
    private readonly units: UnitTree,
    private readonly directory: UserDirectory,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  /** @throws Refusal `export.filter-unknown` (facts: filter) */
  async check({ unit, assignee, field }: ExportFilter): Promise<void> {
    const unknown = (filter: string): never => refuse<ExportRefusal>('export.filter-unknown', { filter });
    if (unit !== undefined && !this.units.get(unit)) unknown('unit');
    if (assignee !== undefined && assignee !== 'unassigned' && !(await this.directory.find(assignee)))
      unknown('assignee');
    if (field !== undefined && !Object.hasOwn(this.catalogues.names('fields'), field)) unknown('field');
  }
}
