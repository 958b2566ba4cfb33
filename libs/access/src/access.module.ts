import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { EventStore } from '#event-store';
import type { AccessStores } from './access-stores.js';
import { DelegatePowersHandler } from './commands/delegate-powers.js';
import { DisableUserHandler } from './commands/disable-user.js';
import { GrantRoleHandler } from './commands/grant-role.js';
import { IssuePasswordLinkHandler } from './commands/issue-password-link.js';
import { LookAtActsHandler } from './commands/look-at-acts.js';
import { RegisterUserHandler } from './commands/register-user.js';
import { RevokeDelegationHandler } from './commands/revoke-delegation.js';
import { RevokeRoleHandler } from './commands/revoke-role.js';
import { Credentials } from './credentials.js';
import { LoggedUserDirectory } from './logged-user-directory.js';
import { PasswordLinks } from './password-links.js';
import { Sessions } from './sessions.js';
import { SetupToken } from './setup-token.js';
import { UserDirectory } from './user-directory.js';

/** The stores close with the application. */
class OpenStores implements OnApplicationShutdown {
  constructor(private readonly stores: AccessStores) {}

  async onApplicationShutdown(): Promise<void> {
    await this.stores.close();
  }
}

/** Needs `EventStore` and `Decisions` from a global module. */
@Module({})
export class AccessModule {
  static over(stores: AccessStores): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: OpenStores, useFactory: () => new OpenStores(stores) },
        { provide: Sessions, useValue: stores.sessions },
        { provide: Credentials, useValue: stores.credentials },
        { provide: SetupToken, useValue: stores.setup },
        { provide: PasswordLinks, useValue: stores.links },
        {
          provide: UserDirectory,
          inject: [EventStore],
          useFactory: (store: EventStore) => new LoggedUserDirectory(store),
        },
        RegisterUserHandler,
        GrantRoleHandler,
        RevokeRoleHandler,
        DisableUserHandler,
        IssuePasswordLinkHandler,
        DelegatePowersHandler,
        RevokeDelegationHandler,
        LookAtActsHandler,
      ],
      exports: [Sessions, Credentials, SetupToken, PasswordLinks, UserDirectory],
    };
  }
}
