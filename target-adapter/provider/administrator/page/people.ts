import { type Html, html, nothing } from '../../../page/html.ts';
import type { OrganizationPerson } from '../../organization/organization.ts';
import type { Seats } from '../../organization/seats.ts';
import { type FormSetting, form } from './form.ts';

const mostRows = 200;

export function seatsSection({ kind, limit, free, taken, reserved }: Seats, setting: FormSetting): Html {
  const field = html`<div class="row"><div><label for="free">Seats free from now on</label><input id="free" name="free" type="number" min="0" value="${free ?? ''}" placeholder="no limit"></div>
<button type="submit">Set seats</button></div>`;
  return html`<section aria-labelledby="seats"><h2 id="seats">Seats</h2>
<dl><div><dt>Taken</dt><dd>${taken}</dd></div><div><dt>Reserved for invitations</dt><dd>${reserved}</dd></div><div><dt>Free</dt><dd>${free ?? 'no limit'}</dd></div><div><dt>In all</dt><dd>${limit ?? 'no limit'}</dd></div></dl>
${kind === 'limited' ? form(setting, '/seats', field) : nothing}</section>`;
}

export function peopleSection(
  people: readonly OrganizationPerson[],
  setting: FormSetting,
  search: string | undefined,
): Html {
  const rows = people.slice(0, mostRows).map((person) => row(person, setting));
  const head = ['Name', 'Address', 'State', 'Log-in', 'Groups', 'Action'].map(
    (title) => html`<th scope="col">${title}</th>`,
  );
  return html`<section aria-labelledby="people"><h2 id="people">People</h2>
<form method="get" action="${setting.path}"><div class="row"><div class="grow"><label for="person">Address</label><input id="person" name="person" value="${search ?? ''}" inputmode="email"></div><button type="submit">Find</button></div></form>
${
  people.length === 0
    ? html`<p>${search === undefined ? 'Nobody yet.' : 'Nobody has this address.'}</p>`
    : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="people"><table><caption>${people.length} in all${people.length > mostRows ? html`, the first ${mostRows} shown` : nothing}</caption>
<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}</section>`;
}

function row(
  { id, displayName, userName, pendingAddress, state, login, groups }: OrganizationPerson,
  setting: FormSetting,
): Html {
  return html`<tr><td>${displayName ?? '–'}</td><td>${userName}${pendingAddress === null ? nothing : html`<br>waits: ${pendingAddress}`}</td><td>${state}</td><td>${login.allowed ? 'allowed' : 'refused'}</td><td>${groups.join(', ') || '–'}</td><td><a href="${setting.path}/people/${id}/remove" aria-label="Remove ${userName}">Remove</a></td></tr>`;
}
