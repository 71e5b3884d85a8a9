import { type Html, html, nothing } from '../../../page/html.ts';
import type { ConfigurationView } from '../administrator.ts';
import { copyField, type FormSetting, form, ifMay, switchRow } from './form.ts';

/** Single sign-on, Enforce SCIM, the base URL; or the way to set SCIM up. */
export function configurationSection(
  { sso, scim, enforcement, baseUrl }: ConfigurationView,
  setting: FormSetting,
): Html {
  const ssoRow = switchRow(setting, {
    action: '/sso',
    id: 'sso',
    label: 'SAML single sign-on',
    meaning: 'People log in through the identity provider. It must be on before SCIM can be turned on.',
    state: sso,
  });
  const enforcementRow = switchRow(setting, {
    action: '/enforcement',
    id: 'enforcement',
    label: 'Enforce SCIM',
    meaning: 'People are added in the identity provider only; nobody is invited by hand.',
    state: enforcement,
  });
  return html`<section class="card stack" aria-labelledby="configuration"><h2 id="configuration">SCIM configuration</h2>
<div class="settings">${ssoRow}
${scim === 'set-up' ? enforcementRow : nothing}</div>
${baseUrl === null ? setUp(setting) : inPlace(baseUrl, setting)}</section>`;
}

function setUp(setting: FormSetting): Html {
  return html`<p>SCIM is not set up. People who are in the organization already stay in it.</p>
${ifMay(setting, 'configuration', form(setting, '/configuration', html`<button class="main" type="submit">Set up SCIM</button>`))}`;
}

function inPlace(baseUrl: string, setting: FormSetting): Html {
  return html`${copyField({ id: 'base-url', label: 'Base URL', value: baseUrl })}
${ifMay(setting, 'configuration', html`<p><a class="button grave" href="${setting.path}/configuration/delete#main">Delete SCIM configuration</a></p>`)}`;
}
