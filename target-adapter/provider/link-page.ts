import { foreign } from '../page/foreign-text.ts';
import { html } from '../page/html.ts';
import { mark } from '../page/mark.ts';
import { renderPage } from './administrator/page/layout.ts';
import type { LinkPurpose } from './link.ts';
import type { Followed } from './organization/follow-link.ts';
import type { Organization } from './organization/organization.ts';
import { type Face, jsonResponse } from './web.ts';

/** What a person sees who follows the link in a mail. Looking at it with HEAD, as mail scanners do, uses nothing up. */
export function createLinkPage({
  organization,
  name,
  purpose,
}: {
  organization: Organization;
  name: string;
  purpose: LinkPurpose;
}): Face {
  return async ({ method, query }) => {
    if (method !== 'GET')
      return jsonResponse(
        405,
        { error: { code: 'method-not-allowed', message: 'A link is followed with GET.' } },
        { allow: 'GET' },
      );
    const followed = organization.follow(purpose, query.get('token') ?? '');
    const { status, title, text } = said(followed);
    return renderPage({
      status,
      title,
      organization: name,
      // With one, nobody could tell from outside whether the page was complete.
      script: 'none',
      body: html`<p class="lead">${mark(status === 200 ? 'pass' : 'fail')}${foreign(text, { atMost: 600 })}</p>`,
    });
  };
}

function said(followed: Followed): { readonly status: number; readonly title: string; readonly text: string } {
  switch (followed.outcome) {
    case 'confirmed':
      return { status: 200, title: 'Address confirmed', text: `From now on your address is ${followed.address}.` };
    case 'accepted':
      return {
        status: 200,
        title: 'Welcome',
        text: `The invitation is accepted. You can log in as ${followed.address}.`,
      };
    case 'used':
      return {
        status: 410,
        title: 'Link already used',
        text: 'This link was used before. There is nothing more to do.',
      };
    case 'expired':
      return {
        status: 410,
        title: 'Link expired',
        text: 'This link has expired. Ask your administrator to send the change again.',
      };
    case 'replaced':
      return {
        status: 410,
        title: 'Link no longer valid',
        text: 'A newer change took the place of this one. Look for a newer mail.',
      };
    case 'taken':
      return {
        status: 409,
        title: 'Address taken',
        text: 'The address belongs to another person by now. Nothing was changed.',
      };
    case 'unknown':
      return { status: 404, title: 'Link unknown', text: 'There is no such link. Copy it from the mail as a whole.' };
  }
}
