import { type Html, html, nothing } from '../../../page/html.ts';
import type { TokenListing } from '../../token.ts';
import type { Administrator, ConfigurationView } from '../administrator.ts';
import type { Flash } from '../session.ts';
import { type FormSetting, form, switchForm } from './form.ts';
import { peopleSection, seatsSection } from './people.ts';

/** The page "User provisioning", below its heading. */
export function provisioning(
  administrator: Administrator,
  setting: FormSetting,
  { flash, search }: { flash: Flash | undefined; search: string | undefined },
): Html {
  const configuration = administrator.configuration();
  return html`${flash ? message(flash) : nothing}
${configurationSection(configuration, setting)}
${configuration.scim === 'set-up' ? tokensSection(administrator.tokens(), setting) : nothing}
${testSection(setting)}
${seatsSection(administrator.seats(), setting)}
${peopleSection(administrator.people(search), setting, search)}
${mailSection(administrator)}`;
}

function message({ kind, text, lines = [], token }: Flash): Html {
  return html`<div class="message ${kind}" id="message" role="status" tabindex="-1"><p>${text}</p>
${lines.length === 0 ? nothing : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
${token === undefined ? nothing : copyField('new-token', 'Bearer token', token)}</div>`;
}

function copyField(id: string, label: string, value: string): Html {
  return html`<div class="row"><div class="grow"><label for="${id}">${label}</label><input id="${id}" readonly value="${value}"></div>
<button type="button" data-copy="${id}" aria-label="Copy ${label}" hidden>Copy</button></div>`;
}

function configurationSection({ sso, scim, enforcement, baseUrl }: ConfigurationView, setting: FormSetting): Html {
  return html`<section aria-labelledby="configuration"><h2 id="configuration">SCIM configuration</h2>
<div class="row">${switchForm(setting, { action: '/sso', label: 'SAML single sign-on', state: sso })}
${scim === 'set-up' ? switchForm(setting, { action: '/enforcement', label: 'Enforce SCIM', state: enforcement }) : nothing}</div>
${
  baseUrl === null
    ? html`<p>SCIM is not set up. Single sign-on must be on first. People who are in the organization already stay in it.</p>
${form(setting, '/configuration', html`<button class="main" type="submit">Set up SCIM</button>`)}`
    : html`${copyField('base-url', 'Base URL', baseUrl)}
<p aria-live="polite" id="copied"></p>
<p><a href="${setting.path}/configuration/delete">Delete SCIM configuration</a></p>`
}</section>`;
}

const lifetimes = [
  [3_600, '1 hour'],
  [86_400, '1 day'],
  [30 * 86_400, '30 days'],
  [90 * 86_400, '90 days'],
  [365 * 86_400, '1 year'],
] as const;

function tokensSection(tokens: readonly TokenListing[], setting: FormSetting): Html {
  const options = lifetimes.map(([seconds, words]) => html`<option value="${seconds}">${words}</option>`);
  const choice = html`<div class="row"><div><label for="ttl">Expires after</label><select id="ttl" name="ttlSeconds" required><option value="">Choose first</option>${options}</select></div>
<button class="main" type="submit">Generate new bearer token</button></div>`;
  return html`<section aria-labelledby="tokens"><h2 id="tokens">Bearer tokens</h2>
<p>A token is shown once, right after it was generated. Several can be valid at the same time, so that the identity provider can change over.</p>
${form(setting, '/tokens', choice)}
${tokens.length === 0 ? html`<p>There is no token yet.</p>` : tokenTable(tokens, setting)}</section>`;
}

function tokenTable(tokens: readonly TokenListing[], setting: FormSetting): Html {
  const rows = tokens.map(
    ({ id, state, createdAt, expiresAt, token }) =>
      html`<tr><td><code>${id.slice(0, 8)}</code>${token === undefined ? nothing : html` <code>${token}</code>`}</td><td>${state}</td><td>${time(createdAt)}</td><td>${time(expiresAt)}</td><td>${
        state === 'valid'
          ? form(
              setting,
              `/tokens/${id}/revoke`,
              html`<button class="grave" type="submit" aria-label="Revoke token ${id.slice(0, 8)}">Revoke</button>`,
            )
          : nothing
      }</td></tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="tokens"><table><caption>Newest first</caption>
<thead><tr><th scope="col">Token</th><th scope="col">State</th><th scope="col">Generated</th><th scope="col">Expires</th><th scope="col">Action</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function testSection(setting: FormSetting): Html {
  return html`<section aria-labelledby="test"><h2 id="test">Connection</h2>
<p>Checks that everything is in place for an identity provider to connect.</p>
${form(setting, '/test', html`<button type="submit">Test connection</button>`)}</section>`;
}

function mailSection(administrator: Administrator): Html {
  const { handedOver, failed, failures } = administrator.mail();
  const last = failures.at(-1);
  return html`<section aria-labelledby="mail"><h2 id="mail">Mail</h2>
<dl><div><dt>Handed over</dt><dd>${handedOver}</dd></div><div><dt>Not taken</dt><dd>${failed}</dd></div></dl>
${last ? html`<p>Last: to ${last.to}, ${last.reason}</p>` : nothing}</section>`;
}

const time = (iso: string): Html => html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
