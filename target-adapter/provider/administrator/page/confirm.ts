import { type Html, html } from '../../../page/html.ts';
import { type FormSetting, form } from './form.ts';

/** The step between wanting something grave and doing it. */
export function confirmation(
  setting: FormSetting,
  { action, consequence, button }: { action: string; consequence: Html; button: string },
): Html {
  return html`<div class="card stack"><p>${consequence}</p>
<div class="row">${form(setting, action, html`<button class="grave" type="submit">${button}</button>`)}<a class="button" href="${setting.path}">Keep everything as it is</a></div></div>`;
}
