import { foreign } from '../../../page/foreign-text.ts';
import { html } from '../../../page/html.ts';
import type { ProviderRequest } from '../../http.ts';
import { Refusal } from '../../refusal.ts';
import { redirectTo, type WebResponse } from '../../web.ts';
import { actAt } from './acts.ts';
import { confirmation } from './confirm.ts';
import { signedInPage } from './frame.ts';
import type { PeopleView } from './people.ts';
import { provisioning } from './provisioning.ts';
import { type PageOptions, type SignedIn, settingOf } from './setting.ts';

/** The page itself, and the steps before a grave act. Throws Refusal 404. */
export function view(options: PageOptions, request: ProviderRequest, visitor: SignedIn): WebResponse {
  const { administrator, sessions } = options;
  const setting = settingOf(options, visitor);
  if (request.path === '' || request.path === '/') {
    const flash = request.method === 'HEAD' ? undefined : sessions.take(visitor.cookie);
    const body = provisioning(administrator, setting, { flash, people: peopleView(request.query) });
    return signedInPage(options, visitor, { status: 200, title: 'User provisioning', body });
  }
  if (request.path === '/configuration/delete') {
    const consequence = html`Every token ends at once and no SCIM call succeeds any more. The people stay in the organization. Afterwards SCIM can be set up again from scratch.`;
    const body = confirmation(setting, { action: request.path, consequence, button: 'Delete SCIM configuration' });
    return signedInPage(options, visitor, { status: 200, title: 'Delete SCIM configuration', body });
  }
  const person = administrator.people().find(({ id }) => request.path === `/people/${id}/remove`);
  if (person) {
    const consequence = html`${foreign(person.displayName ?? person.userName)} (${foreign(person.userName)}) and all that they own are removed from the organization entirely, as support does on request. Provisioning can only deactivate or delete.`;
    const body = confirmation(setting, { action: request.path, consequence, button: 'Remove entirely' });
    return signedInPage(options, visitor, { status: 200, title: `Remove ${person.userName}`, body });
  }
  // Where a form was sent to: somebody opened its address again, or signed in there.
  if (request.path === '/sign-in' || request.path === '/sign-out' || actAt(request.path))
    return redirectTo(setting.path);
  throw new Refusal(404, 'no-such-page', `There is no page ${request.path}.`);
}

const peopleView = (query: URLSearchParams): PeopleView => ({
  search: query.get('person')?.trim().slice(0, 300) ?? '',
  page: Math.floor(Number(query.get('page') ?? 1)) || 1,
});
