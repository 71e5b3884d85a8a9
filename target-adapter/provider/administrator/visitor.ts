import type { ProviderRequest } from '../http.ts';
import type { Policies } from '../policies.ts';
import { hashOf } from '../randomness.ts';
import { Refusal } from '../refusal.ts';
import { cookieOf, isFromElsewhere } from '../web.ts';
import type { AdministratorAct, Role } from './role.ts';
import { isSameHash, type Session, type SessionBook } from './session.ts';

export const sessionCookie = 'scimulator_session';

/** Who asks: by the cookie of a session, or by the administrator's key. */
export type Visitor =
  | { readonly kind: 'session'; readonly role: Role; readonly cookie: string; readonly session: Session }
  | { readonly kind: 'key'; readonly role: 'owner' };

export function visitorOf(
  request: ProviderRequest,
  { sessions, adminKeyHash }: { sessions: SessionBook; adminKeyHash: string | undefined },
): Visitor | undefined {
  const key = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (key !== undefined)
    return adminKeyHash !== undefined && isSameHash(hashOf(key), adminKeyHash)
      ? { kind: 'key', role: 'owner' }
      : undefined;
  const cookie = cookieOf(request, sessionCookie);
  const session = sessions.find(cookie);
  return cookie !== undefined && session ? { kind: 'session', role: session.role, cookie, session } : undefined;
}

/** Throws Refusal: 401 for nobody, 403 for somebody who may not, or whose browser was sent by another site. */
export function admit(
  visitor: Visitor | undefined,
  act: AdministratorAct,
  { request, policies }: { request: ProviderRequest; policies: Policies['administration'] },
): void {
  if (!visitor)
    throw new Refusal(
      401,
      'sign-in-required',
      'Sign in as an owner or an administrator, or send the administrator’s key as a bearer token.',
    );
  if (!policies.may(visitor.role, act)) {
    throw new Refusal(
      403,
      'not-allowed',
      `A ${visitor.role} may not do this: only owners and authorized administrators can.`,
    );
  }
  if (visitor.kind === 'session' && request.method !== 'GET' && isFromElsewhere(request)) {
    throw new Refusal(403, 'cross-site', 'The request was caused by another site.');
  }
}
