import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '#kernel';
import { Drafts } from './drafts.js';
import { IdentityVault } from './identity-vault.js';
import { KeyFile } from './key-file.js';
import { SqliteDrafts } from './vault/sqlite-drafts.js';
import { SqliteVault } from './vault/sqlite-vault.js';
import { openVault, type Vault } from './vault/vault-file.js';

/** The open vault; closes with the application. */
class VaultFile implements OnApplicationShutdown {
  constructor(readonly vault: Vault) {}

  onApplicationShutdown(): void {
    this.vault.db.close();
  }
}

/** Needs `Clock` from a global module. */
@Module({})
export class IdentityModule {
  /**
   * @param file `<data>/vault.db`
   * @param keyFile outside the data folder: `<data>.kek` unless configured otherwise
   */
  static at(file: string, keyFile: string): DynamicModule {
    return {
      module: IdentityModule,
      providers: [
        { provide: VaultFile, useFactory: () => new VaultFile(openVault(file, new KeyFile(keyFile))) },
        {
          provide: IdentityVault,
          inject: [VaultFile],
          useFactory: ({ vault }: VaultFile) => new SqliteVault(vault),
        },
        {
          provide: Drafts,
          inject: [VaultFile, Clock],
          useFactory: ({ vault }: VaultFile, clock: Clock) => new SqliteDrafts(vault, clock),
        },
      ],
      exports: [IdentityVault, Drafts],
    };
  }
}
