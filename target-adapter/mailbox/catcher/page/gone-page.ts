import { html } from '../../../page/html.ts';
import { layout, type Place } from './layout.ts';

/** In the place of a mail that is not there any more. */
export function gonePage(place: Place): string {
  const body = html`<main id="main" tabindex="-1">
<h1>This mail is gone</h1>
<div class="card stack"><p>It was deleted, or made room for newer ones; or its address was copied in part.</p>
<p><a class="button" href="${place.webPath}/" data-key="back">All mails</a></p></div>
</main>`;
  return layout({ title: 'This mail is gone', place, keys: [[['Esc'], 'all mails']], body });
}
