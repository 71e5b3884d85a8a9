import { type Html, html } from '../../../page/html.ts';
import type { WebResponse } from '../../web.ts';
import { form } from './form.ts';
import { renderPage } from './layout.ts';
import { type PageOptions, type SignedIn, settingOf } from './setting.ts';

/** A page for somebody who is signed in: it says as whom, and lets them out. */
export function signedInPage(
  options: PageOptions,
  visitor: SignedIn,
  { status, title, body }: { readonly status: number; readonly title: string; readonly body: Html },
): WebResponse {
  const { name, role } = visitor.session;
  const out = form(settingOf(options, visitor), '/sign-out', html`<button type="submit">Sign out</button>`);
  const aside = html`<div class="account"><span>${name === role ? name : `${name}, ${role}`}</span>${out}</div>`;
  return renderPage({ status, title, organization: options.organization, aside, body });
}
