import { foreign } from '../../../page/foreign-text.ts';
import { type Html, html, nothing } from '../../../page/html.ts';
import { mark } from '../../../page/mark.ts';
import type { Administrator } from '../administrator.ts';
import type { Flash } from '../session.ts';
import { configurationSection } from './configuration.ts';
import { type FormSetting, form, ifMay } from './form.ts';
import { message } from './message.ts';
import { inviteSection, type PeopleView, peopleSection } from './people.ts';
import { seatsSection } from './seats.ts';
import { standing } from './standing.ts';
import { tokensSection } from './tokens.ts';

/** The page "User provisioning", below its heading. */
export function provisioning(
  administrator: Administrator,
  setting: FormSetting,
  { flash, people }: { flash: Flash | undefined; people: PeopleView },
): Html {
  const configuration = administrator.configuration();
  const tokens = administrator.tokens();
  const { kind, text } = standing(configuration, tokens);
  return html`<p class="lead">${mark(kind)}${text}</p>
${flash ? message(flash) : nothing}
${configurationSection(configuration, setting)}
${configuration.scim === 'set-up' ? tokensSection(tokens, setting) : nothing}
${ifMay(setting, 'test', testSection(setting))}
${seatsSection(administrator.seats(), setting)}
${peopleSection(administrator.people(), people, setting)}
${inviteSection(configuration.enforcement, setting)}
${mailSection(administrator)}`;
}

function testSection(setting: FormSetting): Html {
  return html`<section class="card stack" aria-labelledby="test"><h2 id="test">Connection</h2>
<p>Checks that everything is in place for an identity provider to connect.</p>
${form(setting, '/test', html`<button type="submit">Test connection</button>`)}</section>`;
}

function mailSection(administrator: Administrator): Html {
  const { handedOver, failed, failures } = administrator.mail();
  const last = failures.at(-1);
  return html`<section class="card stack" aria-labelledby="mail"><h2 id="mail">Mail</h2>
<dl class="figures"><div><dt>Handed over</dt><dd>${handedOver}</dd></div><div><dt>Not taken</dt><dd>${failed}</dd></div></dl>
${last ? html`<p>Last: to ${foreign(last.to)}, ${foreign(last.reason, { atMost: 400 })}</p>` : nothing}</section>`;
}
