import { read, send } from './api/client.js';
import type { Me, RoleName } from './api/types.js';

/** Who is signed in; `undefined` = nobody, `loading` = not asked yet. */
class Session {
  me = $state.raw<Me | undefined>();
  loading = $state(true);

  async restore(): Promise<void> {
    try {
      this.me = await read<Me | undefined>('/session');
    } finally {
      this.loading = false;
    }
  }

  async signIn(username: string, password: string): Promise<void> {
    this.me = await send<Me>('POST', '/session', { username, password });
  }

  async signOut(): Promise<void> {
    await send('DELETE', '/session', undefined);
    this.me = undefined;
  }

  has(...roles: readonly RoleName[]): boolean {
    return this.me?.roles.some(({ role }) => roles.includes(role)) ?? false;
  }
}

export const session = new Session();
