import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { EventStore } from '#event-store';
import { Clock } from '#kernel';
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
import { openAccessFile, type AccessDb } from './sqlite/access-file.js';
import { SqliteCredentials } from './sqlite/sqlite-credentials.js';
import { SqlitePasswordLinks } from './sqlite/sqlite-password-links.js';
import { SqliteSessions } from './sqlite/sqlite-sessions.js';
import { SqliteSetupToken } from './sqlite/sqlite-setup-token.js';
import { UserDirectory } from './user-directory.js';

/** The open file of the standalone profile; closes with the application. */
class AccessFile implements OnApplicationShutdown {
  constructor(readonly db: AccessDb) {}

  onApplicationShutdown(): void {
    this.db.close();
  }
}

/** Needs `Clock`, `EventStore` and `Decisions` from a global module. */
@Module({})
export class AccessModule {
  /**
   * @param file `<data>/access.db`
   * @param signInClock measures sign-ins and wrong passwords; the application's clock when absent
   */
  static at(file: string, signInClock?: Clock): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: AccessFile, useFactory: () => new AccessFile(openAccessFile(file)) },
        {
          provide: Sessions,
          inject: [AccessFile, Clock],
          useFactory: ({ db }: AccessFile, clock: Clock) => new SqliteSessions(db, signInClock ?? clock),
        },
        {
          provide: Credentials,
          inject: [AccessFile, Sessions, Clock],
          useFactory: ({ db }: AccessFile, sessions: Sessions, clock: Clock) =>
            new SqliteCredentials(db, sessions, signInClock ?? clock),
        },
        {
          provide: SetupToken,
          inject: [AccessFile],
          useFactory: ({ db }: AccessFile) => new SqliteSetupToken(db),
        },
        {
          provide: PasswordLinks,
          inject: [AccessFile, Clock],
          useFactory: ({ db }: AccessFile, clock: Clock) => new SqlitePasswordLinks(db, signInClock ?? clock),
        },
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
