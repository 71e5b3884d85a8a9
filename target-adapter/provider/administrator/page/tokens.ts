import { type Html, html, nothing } from '../../../page/html.ts';
import { table } from '../../../page/table.ts';
import type { TokenListing } from '../../token.ts';
import { type FormSetting, form, ifMay } from './form.ts';

const lifetimes = [
  [3_600, '1 hour'],
  [86_400, '1 day'],
  [30 * 86_400, '30 days'],
  [90 * 86_400, '90 days'],
  [365 * 86_400, '1 year'],
] as const;

const mostEnded = 20;

/** The expiry is chosen before a token is generated; those that have ended stand apart. */
export function tokensSection(tokens: readonly TokenListing[], setting: FormSetting): Html {
  const options = lifetimes.map(([seconds, words]) => html`<option value="${seconds}">${words}</option>`);
  const choice = html`<div class="row"><div><label for="ttl">Expires after</label><select id="ttl" name="ttlSeconds" required autocomplete="off"><option value="">Choose first</option>${options}</select></div>
<button class="main" type="submit">Generate new bearer token</button></div>`;
  const valid = tokens.filter(({ state }) => state === 'valid');
  const ended = tokens.filter(({ state }) => state !== 'valid');
  const count = ended.length === 1 ? '1 token that has ended' : `${ended.length} tokens that have ended`;
  return html`<section class="card stack" aria-labelledby="tokens"><h2 id="tokens">Bearer tokens</h2>
<p>A token is shown once, right after it was generated. Several can be valid at the same time, so that the identity provider can change over.</p>
${ifMay(setting, 'token', form(setting, '/tokens', choice))}
${valid.length === 0 ? html`<p>There is no valid token.</p>` : tokenTable(valid, { caption: 'Valid, newest first', actions: 'to revoke' }, setting)}
${ended.length === 0 ? nothing : html`<details><summary>${count}</summary>${tokenTable(ended.slice(0, mostEnded), { caption: ended.length > mostEnded ? `The newest ${mostEnded}` : 'Newest first', actions: 'none' }, setting)}</details>`}</section>`;
}

type Actions = 'to revoke' | 'none';

function tokenTable(
  tokens: readonly TokenListing[],
  { caption, actions }: { readonly caption: string; readonly actions: Actions },
  setting: FormSetting,
): Html {
  const columns = ['Token', 'State', 'Generated', 'Expires', ...(actions === 'none' ? [] : ['Action'])];
  return table({
    caption: html`${caption}`,
    columns: columns.map((title) => ({ title })),
    rows: tokens.map((listing) => [
      html`<code>${shortId(listing)}</code>${listing.token === undefined ? nothing : html` <code>${listing.token}</code>`}`,
      html`<span class="state ${listing.state}">${listing.state}</span>`,
      time(listing.createdAt),
      time(listing.expiresAt),
      ...(actions === 'none' ? [] : [ifMay(setting, 'token', revoke(listing, setting))]),
    ]),
  });
}

const revoke = (listing: TokenListing, setting: FormSetting): Html =>
  form(
    setting,
    `/tokens/${listing.id}/revoke`,
    html`<button class="grave" type="submit" aria-label="Revoke token ${shortId(listing)}">Revoke</button>`,
  );

const shortId = ({ id }: TokenListing): string => id.slice(0, 8);

const time = (iso: string): Html => html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
