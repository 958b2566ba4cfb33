import { Injectable } from '@nestjs/common';
import { UserDirectory, userIdOf } from '#access';

/**
 * Whom a request means. People are written by their user id; somebody from outside knows the user name. What is
 * neither stays as it is: a person without an account.
 */
@Injectable()
export class StaffRefs {
  constructor(private readonly directory: UserDirectory) {}

  async idOf(said: string): Promise<string> {
    const staff = await this.directory.staff();
    const named = userIdOf(said);
    return !staff.has(said) && staff.has(named) ? named : said;
  }

  async idsOf(said: readonly string[]): Promise<string[]> {
    return Promise.all(said.map((one) => this.idOf(one)));
  }
}
