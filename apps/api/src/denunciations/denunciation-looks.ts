import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { ViewDenunciation } from '#denunciations';
import { whoLooks } from '../policy/caller.js';
import { SessionCookie } from '../policy/session-cookie.js';

/** Writes down who looks, before anything is shown: what cannot be written down is not shown. */
@Injectable()
export class DenunciationLooks {
  constructor(
    private readonly commands: CommandBus,
    private readonly cookie: SessionCookie,
  ) {}

  async view(denunciationId: string, request: FastifyRequest): Promise<void> {
    const look = { denunciationId, session: this.sessionOf(request) };
    await this.commands.execute(new ViewDenunciation(look, whoLooks(request)));
  }

  /** Tells sessions apart without telling their secret. */
  sessionOf(request: FastifyRequest): string {
    const secret = this.cookie.read(request) ?? '';
    return createHash('sha256').update(`look:${secret}`).digest('hex').slice(0, 16);
  }
}
