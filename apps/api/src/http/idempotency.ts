import { createHash } from 'node:crypto';
import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { refuse } from '#kernel';
import { callerOf } from '../policy/caller.js';
import type { EdgeRefusal } from './edge-refusals.js';
import { idempotencyKey } from './idempotency-key.js';

const REMEMBERED = 20_000;
const KEYLESS = 'keyless';

/** For a POST that only asks (its question is too private for a URL), and for signing in. */
export const Keyless = (): MethodDecorator => SetMetadata(KEYLESS, true);

type First = Readonly<{ fingerprint: string; answer: Promise<unknown> }>;

/**
 * A command sent twice happens once and is answered twice with the same words. The log alone guarantees the
 * first half, for ever; this memory adds the second for repeats soon after, and notices a key that is used
 * again for something else.
 */
@Injectable()
export class Idempotency implements NestInterceptor {
  private readonly answers = new Map<string, First>();

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const keyless = this.reflector.get<boolean | undefined>(KEYLESS, context.getHandler()) ?? false;
    if (request.method !== 'POST' || keyless) return next.handle();
    const key = `${callerOf(request).actor.userId}/${idempotencyKey(request)}`;
    const fingerprint = fingerprintOf(request);
    const first = this.answers.get(key);
    if (first && first.fingerprint !== fingerprint) refuse<EdgeRefusal>('request.idempotency-key-reused');
    return from(first?.answer ?? this.answer(key, fingerprint, next));
  }

  private answer(key: string, fingerprint: string, next: CallHandler): Promise<unknown> {
    const answer = firstValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined });
    this.answers.set(key, { fingerprint, answer });
    // A refused command has happened to nobody: the corrected one may come under the same key.
    answer.catch(() => this.answers.delete(key));
    const oldest = this.answers.size > REMEMBERED ? this.answers.keys().next().value : undefined;
    if (oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}

const fingerprintOf = ({ url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([url, body]))
    .digest('base64url');
