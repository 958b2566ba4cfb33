import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { userDecider } from '../domain/user.js';
import type { PasswordLinkIssued } from '../domain/user.events.js';
import { PasswordLinks } from '../password-links.js';

export type IssuedLink = Decided & Readonly<{ token: string; until: string }>;

/** Gives an account a link to set its password; whoever gives it can be seen in the log, and cannot take it unseen. */
export class IssuePasswordLink extends Command<IssuedLink> {
  constructor(
    readonly link: PasswordLinkIssued['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(IssuePasswordLink)
export class IssuePasswordLinkHandler implements ICommandHandler<IssuePasswordLink> {
  constructor(
    private readonly decisions: Decisions,
    private readonly links: PasswordLinks,
  ) {}

  async execute({ link: { userId, occurredOn }, who }: IssuePasswordLink): Promise<IssuedLink> {
    const decided = await this.decisions.run(userDecider, userId, { type: 'IssueLink', occurredOn }, who);
    return { ...decided, ...(await this.links.issue(userId)) };
  }
}
