import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { userDecider } from '../domain/user.js';
import type { UserRegistered } from '../domain/user.events.js';

export class RegisterUser extends Command<Decided> {
  constructor(
    readonly user: UserRegistered['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RegisterUser)
export class RegisterUserHandler implements ICommandHandler<RegisterUser> {
  constructor(private readonly decisions: Decisions) {}

  execute({ user, who }: RegisterUser): Promise<Decided> {
    return this.decisions.run(userDecider, user.userId, { type: 'Register', ...user }, who);
  }
}
