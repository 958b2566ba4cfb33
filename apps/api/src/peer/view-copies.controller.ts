import { randomBytes } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sealFrames } from '#identity';
import { refuse } from '#kernel';
import { ABOUT, aboutText, SALT } from '../../../worker/src/peer/copied-file.js';
import { fileKey } from '../../../worker/src/peer/file-key.js';
import { AnsweredAtOnce } from '../http/read-your-writes.js';
import { Policy } from '../policy/policy.js';
import { PeerPorts } from './peer-ports.js';
import type { PeerRefusal } from './peer-refusals.js';

/** Files of views for other nodes of the office (sao bảng tổng hợp giữa các nút). */
@ApiExcludeController()
@AnsweredAtOnce()
@Controller('nodes')
export class ViewCopiesController {
  constructor(private readonly peers: PeerPorts) {}

  /**
   * A view's file as of one moment, sealed for whoever asked. Confidential views too: a node that can prove what the
   * guard has asked for reads the same facts in the log, and keeps them in the same place.
   */
  @Get('view-copy')
  @Policy('view.copy')
  async copy(
    @Req() request: FastifyRequest<{ Querystring: Record<string, unknown> }>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { door, copies, log } = this.peers;
    const question = door.questionOf(request);
    const copy = await copies.make(question);
    if (!copy || !door.key) return refuse<PeerRefusal>('view.not-to-copy');
    const { path, file } = copy;
    reply.raw.once('close', () => rmSync(path, { force: true }));
    const [about, salt] = [aboutText(file), randomBytes(16)];
    log.info({ view: question.view, to: request.ip, bytes: file.bytes }, 'another node copies a view');
    const bytes = createReadStream(path) as AsyncIterable<Buffer>;
    const body = sealFrames(fileKey(door.key, salt), `${question.nonce} ${about}`, bytes);
    await reply
      .header('Content-Type', 'application/octet-stream')
      .header(ABOUT, about)
      .header(SALT, salt.toString('base64url'))
      .send(Readable.from(body));
  }
}
