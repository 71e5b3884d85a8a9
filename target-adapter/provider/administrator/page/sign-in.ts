import { html, nothing } from '../../../page/html.ts';
import { mark } from '../../../page/mark.ts';
import type { WebResponse } from '../../web.ts';
import { renderPage } from './layout.ts';

export type SignInOptions = {
  readonly organization: string;
  readonly action: string;
  readonly status: number;
  /** Why the last attempt failed, or what was before. */
  readonly told?: { readonly kind: 'done' | 'refused'; readonly text: string };
  /** As it was typed in the last attempt. */
  readonly name?: string;
};

/** After a failed attempt the password has the focus, and is described by what went wrong. */
export function signInPage({ organization, action, told, status, name = '' }: SignInOptions): WebResponse {
  const described = told ? html` aria-describedby="told"` : nothing;
  const [first, second] = name === '' ? [html` autofocus`, nothing] : [nothing, html` autofocus`];
  return renderPage({
    status,
    title: 'Sign in',
    organization,
    body: html`<p class="lead">Only owners and authorized administrators of the organization can change how it is provisioned.</p>
${told ? html`<div class="message narrow ${told.kind}" role="${told.kind === 'refused' ? 'alert' : 'status'}"><p id="told">${mark(told.kind === 'refused' ? 'fail' : 'pass')}${told.text}</p></div>` : nothing}
<form class="card narrow stack" method="post" action="${action}">
<div><label for="name">Name</label><input id="name" name="name" value="${name}" maxlength="200" autocomplete="username" autocapitalize="none" spellcheck="false" required${described}${first}></div>
<div><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required${described}${second}></div>
<button class="main" type="submit">Sign in</button>
</form>`,
  });
}
