import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Credentials, Sessions, UserDirectory } from '#access';
import { Refusal, refuse } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { SessionCookie } from '../policy/session-cookie.js';

/** What reaches far asks for the password again (xác nhận lại mật khẩu), once in five minutes. */
@Injectable()
export class StepUp {
  constructor(
    private readonly sessions: Sessions,
    private readonly credentials: Credentials,
    private readonly directory: UserDirectory,
    private readonly cookie: SessionCookie,
  ) {}

  /**
   * @throws Refusal `auth.step-up` where the password is asked for, `auth.password-wrong`, `auth.slow-down`
   */
  async check(request: FastifyRequest, password: string | undefined): Promise<void> {
    const secret = this.cookie.read(request) ?? '';
    const session = (await this.sessions.find(secret)) ?? refuse<EdgeRefusal>('auth.required');
    if (await this.sessions.isFresh(secret)) return;
    if (password === undefined) return refuse<EdgeRefusal>('auth.step-up');
    const user = (await this.directory.find(session.userId)) ?? refuse<EdgeRefusal>('auth.required');
    await this.verify({ username: user.username, password, address: request.ip });
    await this.sessions.confirm(secret);
  }

  /** Wrong here ends no session: it is another "no" than that of signing in. */
  async verify(attempt: Parameters<Credentials['verify']>[0]): Promise<void> {
    try {
      await this.credentials.verify(attempt);
    } catch (error) {
      if (error instanceof Refusal && (error as Refusal).code === 'auth.failed')
        refuse<EdgeRefusal>('auth.password-wrong');
      throw error;
    }
  }
}
