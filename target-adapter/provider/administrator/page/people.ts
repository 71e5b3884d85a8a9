import { foreign, foreignLine } from '../../../page/foreign-text.ts';
import { type Html, html, nothing } from '../../../page/html.ts';
import { table } from '../../../page/table.ts';
import type { OrganizationPerson } from '../../organization/organization.ts';
import { type FormSetting, form, ifMay } from './form.ts';

/** What of the people is looked at: those whose name, address or group says `search`, fifty a page. */
export type PeopleView = { readonly search: string; readonly page: number };

const pageSize = 50;
const mostGroups = 5;

export function peopleSection(all: readonly OrganizationPerson[], view: PeopleView, setting: FormSetting): Html {
  const found = view.search === '' ? all : all.filter((person) => mentions(person, view.search));
  const last = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Math.max(1, view.page), last);
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  const count = countOf(found.length, view.search);
  const range = last === 1 ? '' : ` ${(page - 1) * pageSize + 1} to ${(page - 1) * pageSize + shown.length} are shown.`;
  return html`<section class="card stack" aria-labelledby="people"><h2 id="people" tabindex="-1">People</h2>
<form method="get" action="${setting.path}#people" role="search"><div class="row"><div class="grow"><label for="person">Name, address or group</label><input id="person" name="person" type="search" value="${view.search}" maxlength="300" autocomplete="off" spellcheck="false"></div><button type="submit">Find</button></div></form>
${shown.length === 0 ? html`<p>${count}</p>` : peopleTable(shown, `${count}${range}`, setting)}
${last === 1 ? nothing : pager(page, last, view, setting)}</section>`;
}

/** Beside provisioning, as long as SCIM is not enforced. */
export function inviteSection(enforcement: 'on' | 'off', setting: FormSetting): Html {
  if (enforcement === 'on')
    return html`<section class="card stack" aria-labelledby="invite"><h2 id="invite">Invite by hand</h2>
<p>SCIM is enforced: people are added in the identity provider.</p></section>`;
  const fields = html`<div class="row"><div class="grow"><label for="new-name">Name</label><input id="new-name" name="displayName" maxlength="200" autocomplete="off"></div>
<div class="grow"><label for="new-address">E-mail address</label><input id="new-address" name="userName" inputmode="email" maxlength="254" required autocomplete="off" autocapitalize="none" spellcheck="false"></div>
<button type="submit">Invite</button></div>`;
  return ifMay(
    setting,
    'invite',
    html`<section class="card stack" aria-labelledby="invite"><h2 id="invite">Invite by hand</h2>
${form(setting, '/people', fields)}</section>`,
  );
}

function mentions({ displayName, userName, pendingAddress, groups }: OrganizationPerson, search: string): boolean {
  const wanted = search.toLowerCase();
  return [displayName ?? '', userName, pendingAddress ?? '', ...groups].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

function countOf(count: number, search: string): string {
  if (count === 0) return search === '' ? 'Nobody yet.' : 'Nobody is found.';
  const people = count === 1 ? '1 person' : `${count} people`;
  return search === '' ? `${people} in all.` : `${people} found.`;
}

function peopleTable(people: readonly OrganizationPerson[], caption: string, setting: FormSetting): Html {
  return table({
    caption: html`${caption}`,
    columns: [
      { title: 'Name', width: 'wide' },
      { title: 'Address', width: 'wide' },
      { title: 'State' },
      { title: 'Log-in' },
      { title: 'Groups' },
      { title: 'Support' },
    ],
    rows: people.map((person) => [
      foreign(person.displayName ?? '–'),
      addresses(person),
      html`<span class="state ${person.state}">${person.state}</span>`,
      html`${person.login.allowed ? 'allowed' : 'refused'}`,
      groupsOf(person),
      ifMay(
        setting,
        'remove-person',
        html`<a class="button" href="${setting.path}/people/${person.id}/remove#main" aria-label="Remove ${foreignLine(person.userName)}">Remove</a>`,
      ),
    ]),
  });
}

function addresses({ userName, pendingAddress }: OrganizationPerson): Html {
  if (pendingAddress === null) return foreign(userName);
  return html`${foreign(userName)}<span class="waits">waits for its link: ${foreign(pendingAddress)}</span>`;
}

function groupsOf({ groups }: OrganizationPerson): Html {
  if (groups.length === 0) return html`–`;
  const more = groups.length - mostGroups;
  return html`${groups.slice(0, mostGroups).map((group, at) => html`${at === 0 ? '' : ', '}${foreign(group, { atMost: 60 })}`)}${more > 0 ? ` and ${more} more` : ''}`;
}

function pager(page: number, last: number, { search }: PeopleView, { path }: FormSetting): Html {
  const link = (to: number, title: string) =>
    html`<a class="button" href="${path}?${new URLSearchParams({ ...(search === '' ? {} : { person: search }), page: String(to) }).toString()}#people">${title}</a>`;
  return html`<nav class="row" aria-label="Pages of people">${page > 1 ? link(page - 1, 'Previous') : nothing}${page < last ? link(page + 1, 'Next') : nothing}</nav>`;
}
