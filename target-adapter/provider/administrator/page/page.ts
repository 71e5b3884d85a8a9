import { html } from '../../../page/html.ts';
import type { JsonObject } from '../../../scim/resource.ts';
import type { ProviderRequest } from '../../http.ts';
import { Refusal } from '../../refusal.ts';
import { type Face, isFromElsewhere, redirectTo, type WebResponse } from '../../web.ts';
import type { Administrator } from '../administrator.ts';
import type { AdministratorFaceOptions } from '../api.ts';
import { freeSeats, onOrOff, wholeNumber } from '../input.ts';
import type { AdministratorAct } from '../role.ts';
import type { Flash } from '../session.ts';
import { admit, sessionCookie, type Visitor, visitorOf } from '../visitor.ts';
import { confirmation } from './confirm.ts';
import { form } from './form.ts';
import { renderPage } from './layout.ts';
import { provisioning } from './provisioning.ts';
import { signInPage } from './sign-in.ts';

export type PageOptions = AdministratorFaceOptions & {
  readonly organization: string;
  /** Path of the page, `/admin`, and whether it is reached by https. */
  readonly place: () => { readonly path: string; readonly secure: boolean };
};

type SignedIn = Extract<Visitor, { kind: 'session' }>;

/** The administrator's page "User provisioning": plain forms, each answered by 303 to the page that says what came of it. */
export function createAdministratorPage(options: PageOptions): Face {
  return async (request) => {
    const visitor = visitorOf(request, options);
    if (request.method === 'POST' && request.path === '/sign-in') return signIn(options, request);
    if (visitor?.kind !== 'session')
      return signInPage({ organization: options.organization, action: `${options.place().path}/sign-in`, status: 401 });
    if (request.method === 'POST' && request.path === '/sign-out') return signOut(options, request, visitor);
    try {
      if (request.method === 'POST') return await act(options, request, visitor);
      admit(visitor, 'look', { request, policies: options.policies });
      return view(options, request, visitor);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return told(options, visitor, { status: error.status, title: 'Not possible', text: error.message });
    }
  };
}

function signIn({ sessions, organization, place }: PageOptions, request: ProviderRequest): WebResponse {
  const { path, secure } = place();
  const again = (status: number, refused: string) =>
    signInPage({ organization, action: `${path}/sign-in`, status, refused });
  if (isFromElsewhere(request)) return again(403, 'The request was caused by another site. Sign in here.');
  const fields = new URLSearchParams(request.text);
  const signedIn = sessions.signIn(fields.get('name') ?? '', fields.get('password') ?? '');
  if (signedIn === 'throttled') return again(429, 'Too many attempts. Try again in a minute.');
  if (signedIn === 'wrong') return again(401, 'Name or password is not right.');
  return redirectTo(path, {
    'set-cookie': `${sessionCookie}=${signedIn.cookie}; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=43200${secure ? '; Secure' : ''}`,
  });
}

function signOut(
  { sessions, place }: PageOptions,
  request: ProviderRequest,
  { cookie, session }: SignedIn,
): WebResponse {
  const { path } = place();
  if (new URLSearchParams(request.text).get('formToken') !== session.formToken || isFromElsewhere(request))
    return redirectTo(path);
  sessions.end(cookie);
  return redirectTo(path, { 'set-cookie': `${sessionCookie}=; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=0` });
}

function view(options: PageOptions, request: ProviderRequest, visitor: SignedIn): WebResponse {
  const { administrator, sessions } = options;
  const setting = { path: options.place().path, formToken: visitor.session.formToken };
  if (request.path === '' || request.path === '/') {
    const search = request.query.get('person')?.trim();
    const body = provisioning(administrator, setting, {
      flash: sessions.take(visitor.cookie),
      search: search === '' ? undefined : search,
    });
    return page(options, visitor, { status: 200, title: 'User provisioning', body });
  }
  if (request.path === '/configuration/delete') {
    const consequence =
      'Every token ends at once and no SCIM call succeeds any more. The people stay in the organization. Afterwards SCIM can be set up again from scratch.';
    const body = confirmation(setting, { action: request.path, consequence, button: 'Delete SCIM configuration' });
    return page(options, visitor, { status: 200, title: 'Delete SCIM configuration', body });
  }
  const person = administrator.people().find(({ id }) => request.path === `/people/${id}/remove`);
  if (!person) throw new Refusal(404, 'no-such-page', `There is no page ${request.path}.`);
  const consequence = `${person.displayName ?? person.userName} (${person.userName}) and all that they own are removed from the organization entirely, as support does on request. Provisioning can only deactivate or delete.`;
  const body = confirmation(setting, { action: request.path, consequence, button: 'Remove entirely' });
  return page(options, visitor, { status: 200, title: `Remove ${person.userName}`, body });
}

async function act(options: PageOptions, request: ProviderRequest, visitor: SignedIn): Promise<WebResponse> {
  const fields = Object.fromEntries(new URLSearchParams(request.text));
  const [, first = '', id = '', verb = ''] = request.path.split('/');
  const found = acts.get([first, ...(verb === '' ? [id] : [verb])].filter((part) => part !== '').join(' '));
  admit(visitor, found?.act ?? 'look', { request, policies: options.policies });
  if (!found) throw new Refusal(404, 'no-such-page', `There is no page ${request.path}.`);
  if (fields.formToken !== visitor.session.formToken)
    throw new Refusal(403, 'form-outdated', 'The form is not of this session. Open the page again.');

  options.sessions.leave(visitor.cookie, await outcome(() => found.run(options.administrator, fields, id)));
  return redirectTo(`${options.place().path}#message`);
}

async function outcome(run: () => Promise<Flash> | Flash): Promise<Flash> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', text: error.message };
    throw error;
  }
}

type Act = {
  readonly act: AdministratorAct;
  run(administrator: Administrator, fields: JsonObject, id: string): Flash | Promise<Flash>;
};

const done = (text: string): Flash => ({ kind: 'done', text });

/** By the path without ids. */
const acts: ReadonlyMap<string, Act> = new Map<string, Act>(
  Object.entries<Act>({
    sso: {
      act: 'configuration',
      run: (administrator, fields) => done(`Single sign-on is ${administrator.setSso(onOrOff(fields)).sso}.`),
    },
    enforcement: {
      act: 'configuration',
      run: (administrator, fields) =>
        done(`Enforce SCIM is ${administrator.setEnforcement(onOrOff(fields)).enforcement}.`),
    },
    configuration: {
      act: 'configuration',
      run(administrator) {
        administrator.setUpConfiguration();
        return done('SCIM is set up. Copy the base URL and generate a token.');
      },
    },
    'configuration delete': {
      act: 'configuration',
      run(administrator) {
        administrator.deleteConfiguration();
        return done('The SCIM configuration is deleted. The people stay.');
      },
    },
    tokens: {
      act: 'token',
      run(administrator, fields) {
        const { token } = administrator.issueToken(wholeNumber(fields, 'ttlSeconds', { least: 1 }));
        return { kind: 'done', text: 'Copy this token now: it is not shown again.', token };
      },
    },
    'tokens revoke': {
      act: 'token',
      run(administrator, _fields, id) {
        administrator.revokeToken(id);
        return done('The token is revoked.');
      },
    },
    test: {
      act: 'test',
      async run(administrator) {
        const { ok, checks } = await administrator.testConnection(undefined);
        const lines = checks.map((check) => `${check.ok ? 'Right' : 'Wrong'}: ${check.title}. ${check.detail}`);
        return {
          kind: ok ? 'done' : 'refused',
          text: ok ? 'The connection works.' : 'The connection does not work yet.',
          lines,
        };
      },
    },
    seats: {
      act: 'seats',
      run(administrator, fields) {
        const { free } = administrator.setFreeSeats(freeSeats(fields));
        return done(free === null ? 'There is no limit of seats.' : `${free} seats are free.`);
      },
    },
    'people remove': {
      act: 'remove-person',
      run(administrator, _fields, id) {
        administrator.removePerson(id);
        return done('The person is removed.');
      },
    },
  }),
);

function told(
  options: PageOptions,
  visitor: SignedIn,
  { status, title, text }: { status: number; title: string; text: string },
): WebResponse {
  const { path } = options.place();
  return page(options, visitor, {
    status,
    title,
    body: html`<section><p>${text}</p><p><a href="${path}">User provisioning</a></p></section>`,
  });
}

function page(
  { organization, place }: PageOptions,
  { session }: SignedIn,
  { status, title, body }: { status: number; title: string; body: ReturnType<typeof html> },
): WebResponse {
  const setting = { path: place().path, formToken: session.formToken };
  const aside = form(
    setting,
    '/sign-out',
    html`<span>${session.name}, ${session.role}</span> <button type="submit">Sign out</button>`,
  );
  return renderPage({ status, title, organization, aside, body });
}
