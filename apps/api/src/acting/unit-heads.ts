import { Injectable } from '@nestjs/common';
import { UserDirectory } from '#access';

/** Who leads a unit (người đứng đầu), as the accounts have it now. */
@Injectable()
export class UnitHeads {
  constructor(private readonly directory: UserDirectory) {}

  /** @returns user ids; a disabled account leads nothing */
  async of(unit: string): Promise<readonly string[]> {
    const staff = await this.directory.staff();
    return [...staff.entries()].flatMap(([userId, { disabled, grants }]) =>
      !disabled && grants.some((grant) => grant.role === 'leader' && grant.unit === unit) ? [userId] : [],
    );
  }
}
