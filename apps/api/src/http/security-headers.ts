/**
 * Nothing is loaded from anywhere but here, nothing inline runs, and no string becomes markup except through the
 * one named policy of the web page's framework.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

const EVERYWHERE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Headers of every answer; those of the API are kept by no cache, and TLS is remembered. */
export const securityHeaders = (path: string, https: boolean): Readonly<Record<string, string>> => ({
  ...EVERYWHERE,
  ...(path.startsWith('/api') && { 'Cache-Control': 'no-store' }),
  ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
});
