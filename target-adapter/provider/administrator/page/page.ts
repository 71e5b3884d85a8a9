import { foreign } from '../../../page/foreign-text.ts';
import { html, nothing } from '../../../page/html.ts';
import type { ProviderRequest } from '../../http.ts';
import { Refusal } from '../../refusal.ts';
import { type Face, redirectTo, type WebResponse } from '../../web.ts';
import type { Flash } from '../session.ts';
import { admit, visitorOf } from '../visitor.ts';
import { actAt } from './acts.ts';
import { signedInPage } from './frame.ts';
import { type PageOptions, type SignedIn, settingOf } from './setting.ts';
import { askToSignIn, signIn, signOut } from './signing.ts';
import { view } from './view.ts';

/** The administrator's page "User provisioning": plain forms, each answered by 303 to the page that says what came of it. */
export function createAdministratorPage(options: PageOptions): Face {
  return async (request) => {
    const visitor = visitorOf(request, options);
    if (request.method === 'POST' && request.path === '/sign-in') return signIn(options, request);
    if (visitor?.kind !== 'session') return askToSignIn(options, request);
    if (request.method === 'POST' && request.path === '/sign-out') return signOut(options, request, visitor);
    try {
      if (request.method === 'POST') return await act(options, request, visitor);
      admit(visitor, 'look', { request, policies: options.policies });
      return view(options, request, visitor);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refused(options, visitor, error);
    }
  };
}

async function act(options: PageOptions, request: ProviderRequest, visitor: SignedIn): Promise<WebResponse> {
  const fields = Object.fromEntries(new URLSearchParams(request.text));
  const found = actAt(request.path);
  admit(visitor, found?.act ?? 'look', { request, policies: options.policies });
  if (!found) throw new Refusal(404, 'no-such-page', `There is no page ${request.path}.`);
  if (fields.formToken !== visitor.session.formToken)
    throw new Refusal(403, 'form-outdated', 'The form is not of this session. Open the page again.');

  options.sessions.leave(visitor.cookie, await outcome(() => found.run(options.administrator, fields)));
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

function refused(options: PageOptions, visitor: SignedIn, { status, message }: Refusal): WebResponse {
  const { path, may } = settingOf(options, visitor);
  const back = may('look') ? html`<p><a class="button" href="${path}">User provisioning</a></p>` : nothing;
  const body = html`<div class="card stack"><p>${foreign(message, { atMost: 600 })}</p>${back}</div>`;
  return signedInPage(options, visitor, { status, title: 'Not possible', body });
}
