import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

export type BasicAuth = { readonly user: string; readonly password: string };

/** Whether an `Authorization` header lets in; everybody where no log-in was asked for. */
export function admits(authorization: string | undefined, basicAuth: BasicAuth | undefined): boolean {
  if (!basicAuth) return true;
  const [, given] = /^Basic (.+)$/i.exec(authorization ?? '') ?? [];
  if (given === undefined) return false;
  const wanted = Buffer.from(`${basicAuth.user}:${basicAuth.password}`).toString('base64');
  return timingSafeEqual(digest(given.trim()), digest(wanted));
}

/**
 * A foreign site whose name was made to point here (DNS rebinding) must not read mail: a catcher on loopback answers to
 * addresses and to localhost only.
 */
export function isTrustedHost(hostHeader: string | undefined, boundTo: string): boolean {
  if (!isLoopback(boundTo)) return true;
  const name = (hostHeader ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || name === boundTo;
}

/** WebSockets know no same-origin rule: a page of another site is refused; what is no browser sends no Origin. */
export function isTrustedOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
