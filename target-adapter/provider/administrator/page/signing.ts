import type { ProviderRequest } from '../../http.ts';
import { cookieOf, isFromElsewhere, redirectTo, type WebResponse } from '../../web.ts';
import { sessionCookie } from '../visitor.ts';
import type { PageOptions, SignedIn } from './setting.ts';
import { type SignInOptions, signInPage } from './sign-in.ts';

type Asked = Pick<SignInOptions, 'status' | 'told' | 'name'>;

/** The way in, which tells whoever had a session what became of it. */
export function askToSignIn(options: PageOptions, request: ProviderRequest): WebResponse {
  const { status, told } = whyToSignIn(request);
  return form(options, { status, ...(told ? { told } : {}) });
}

function whyToSignIn(request: ProviderRequest): Asked {
  const status = 401;
  if (request.method === 'POST') {
    const text = 'You are not signed in any more, and nothing was changed. Sign in again.';
    return { status, told: { kind: 'refused', text } };
  }
  if (cookieOf(request, sessionCookie) !== undefined)
    return { status, told: { kind: 'refused', text: 'Your session has ended. Sign in again.' } };
  return request.query.has('signed-out') ? { status, told: { kind: 'done', text: 'You are signed out.' } } : { status };
}

export function signIn(options: PageOptions, request: ProviderRequest): WebResponse {
  const { path, secure } = options.place();
  const fields = new URLSearchParams(request.text);
  const name = fields.get('name') ?? '';
  const again = (status: number, text: string) =>
    form(options, { status, name: name.slice(0, 200), told: { kind: 'refused', text } });
  if (isFromElsewhere(request)) return again(403, 'The request was caused by another site. Sign in here.');
  const signedIn = options.sessions.signIn(name, fields.get('password') ?? '');
  if (signedIn === 'throttled') return again(429, 'Too many attempts. Try again in a minute.');
  if (signedIn === 'wrong') return again(401, 'Name or password is not right.');
  return redirectTo(path, {
    'set-cookie': `${sessionCookie}=${signedIn.cookie}; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=43200${secure ? '; Secure' : ''}`,
  });
}

export function signOut(
  { sessions, place }: PageOptions,
  request: ProviderRequest,
  { cookie, session }: SignedIn,
): WebResponse {
  const { path } = place();
  if (new URLSearchParams(request.text).get('formToken') !== session.formToken || isFromElsewhere(request))
    return redirectTo(path);
  sessions.end(cookie);
  return redirectTo(`${path}?signed-out`, {
    'set-cookie': `${sessionCookie}=; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=0`,
  });
}

const form = ({ organization, place }: PageOptions, asked: Asked): WebResponse =>
  signInPage({ organization, action: `${place().path}/sign-in`, ...asked });
