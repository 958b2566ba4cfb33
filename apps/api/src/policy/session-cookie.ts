import type { FastifyReply, FastifyRequest } from 'fastify';

/** `auto`: by the protocol of the request. `secure` behind a TLS proxy, `plain` for http on loopback. */
export type CookieMode = 'auto' | 'secure' | 'plain';

const SECURE = '__Host-sid';
const PLAIN = 'sid';
const SHAPE = /^[A-Za-z0-9_-]{20,200}$/;

/** The cookie that carries the session's secret: opaque, for this host, out of reach of scripts. */
export class SessionCookie {
  constructor(private readonly mode: CookieMode) {}

  read(request: FastifyRequest): string | undefined {
    const secret = request.cookies[this.secure(request) ? SECURE : PLAIN];
    return secret !== undefined && SHAPE.test(secret) ? secret : undefined;
  }

  give(request: FastifyRequest, reply: FastifyReply, secret: string): void {
    const secure = this.secure(request);
    reply.setCookie(secure ? SECURE : PLAIN, secret, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      secure,
    });
  }

  takeBack(request: FastifyRequest, reply: FastifyReply): void {
    const secure = this.secure(request);
    reply.clearCookie(secure ? SECURE : PLAIN, { httpOnly: true, sameSite: 'strict', path: '/', secure });
    reply.header('Clear-Site-Data', '"cache", "storage"');
  }

  private secure({ protocol }: FastifyRequest): boolean {
    return this.mode === 'secure' || (this.mode === 'auto' && protocol === 'https');
  }
}
