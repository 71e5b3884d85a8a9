import { html, nothing } from '../../../page/html.ts';
import type { WebResponse } from '../../web.ts';
import { renderPage } from './layout.ts';

/** `refused`: why the last attempt failed. */
export function signInPage({
  organization,
  action,
  refused,
  status,
}: {
  organization: string;
  action: string;
  refused?: string;
  status: number;
}): WebResponse {
  return renderPage({
    status,
    title: 'Sign in',
    organization,
    body: html`${refused === undefined ? nothing : html`<div class="message refused" role="alert"><p>${refused}</p></div>`}
<section>
<p>Only owners and authorized administrators of the organization can change how it is provisioned.</p>
<form method="post" action="${action}">
<div class="row"><div class="grow"><label for="name">Name</label><input id="name" name="name" autocomplete="username" required autofocus></div></div>
<div class="row"><div class="grow"><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required></div></div>
<button class="main" type="submit">Sign in</button>
</form>
</section>`,
  });
}
