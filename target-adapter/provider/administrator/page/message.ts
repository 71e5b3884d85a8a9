import { foreign } from '../../../page/foreign-text.ts';
import { type Html, html, nothing } from '../../../page/html.ts';
import { mark } from '../../../page/mark.ts';
import type { Flash } from '../session.ts';
import { copyField } from './form.ts';

/** What came of the last act: the page is opened at it, so that it has the focus and is read out. */
export function message({ kind, text, lines = [], token }: Flash): Html {
  return html`<div class="message ${kind}" id="message" role="${kind === 'refused' ? 'alert' : 'status'}" tabindex="-1"><p>${mark(kind === 'refused' ? 'fail' : 'pass')}${foreign(text, { atMost: 600 })}</p>
${lines.length === 0 ? nothing : html`<ul>${lines.map(line)}</ul>`}
${token === undefined ? nothing : copyField({ id: 'new-token', label: 'Bearer token', value: token })}</div>`;
}

function line({ ok, text }: { readonly ok: boolean; readonly text: string }): Html {
  return html`<li>${mark(ok ? 'pass' : 'fail')}<span class="sr">${ok ? 'Right' : 'Wrong'}: </span>${text}</li>`;
}
