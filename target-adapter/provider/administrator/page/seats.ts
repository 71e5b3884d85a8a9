import { type Html, html, nothing } from '../../../page/html.ts';
import type { Seats } from '../../organization/seats.ts';
import { type FormSetting, form, ifMay } from './form.ts';

/** How many seats there are; where they are limited, how many shall be free. */
export function seatsSection({ kind, limit, free, taken, reserved }: Seats, setting: FormSetting): Html {
  const field = html`<div class="row"><div><label for="free">Seats free from now on</label><input id="free" name="free" type="number" min="0" max="10000000" value="${free ?? ''}" placeholder="no limit" autocomplete="off"></div>
<button type="submit">Set seats</button></div>`;
  const figures = [
    ['Taken', taken],
    ['Reserved for invitations', reserved],
    ['Free', free ?? 'no limit'],
    ['In all', limit ?? 'no limit'],
  ] as const;
  return html`<section class="card stack" aria-labelledby="seats"><h2 id="seats">Seats</h2>
<dl class="figures">${figures.map(([title, figure]) => html`<div><dt>${title}</dt><dd>${figure}</dd></div>`)}</dl>
${kind === 'limited' ? ifMay(setting, 'seats', form(setting, '/seats', field)) : nothing}</section>`;
}
