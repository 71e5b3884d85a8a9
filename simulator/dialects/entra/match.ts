import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { Settlement } from '../../intent.ts';
import { type Reading, readList, succeeded } from '../wire/answer.ts';
import type { Match } from '../wire/match.ts';
import { mapped } from './profile.ts';
import { duplicates, importSkipped, incompatible, refusal } from './reactions.ts';
import { askGroup, askUser } from './requests.ts';

const attributes: Readonly<Record<string, string>> = {
  userName: 'userName',
  externalId: 'externalId',
  emails: 'emails[type eq "work"].value',
};

/** `url`: what was asked when it was found. */
export type Found =
  | Exclude<Match, { readonly kind: 'hit' }>
  | (Extract<Match, { readonly kind: 'hit' }> & { readonly url: string });

/** The matching attributes, in their order of precedence: option `matching`. D6 */
const matchingAttributes = ({ options }: Setting): readonly string[] =>
  (options.matching ?? 'userName').split(',').map((name) => attributes[name] ?? name);

/** A query for a random GUID: 400 or 404 in place of an empty list fails. Also the first step on demand. D1, D4, D7, C6 */
export function* probe(setting: Setting): Conversation {
  const [first = 'userName'] = matchingAttributes(setting);
  const answer = yield askUser(first, setting.guid());
  const list = hitsOf(answer);
  if (list.kind === 'read') return { kind: 'done', action: 'test' };
  if (isRefusal(answer)) return refusal('test', answer, setting);
  return incompatible('test', answer.status, list.reason);
}

/** One query for each matching attribute until there is a hit; attributes without a value are passed over. D6, D13 */
export function* matchUser(person: Person, setting: Setting): Generator<ScimRequest, Found, ScimResponse> {
  const values = new Map(mapped(person, setting).map(({ path, value }) => [path, value]));
  let asked = 0;
  for (const path of matchingAttributes(setting)) {
    const value = values.get(path);
    if (typeof value !== 'string') continue;
    asked += 1;
    const found = readMatch(yield askUser(path, value), `${path} ${value}`, setting);
    if (found.kind !== 'none') return found;
  }
  return asked > 0 ? { kind: 'none' } : { kind: 'settled', settlement: importSkipped };
}

/** By displayName, always without members. D1 */
export function* matchGroup(displayName: string, setting: Setting): Generator<ScimRequest, Found, ScimResponse> {
  return readMatch(yield askGroup(displayName), `displayName ${displayName}`, setting);
}

function readMatch(answer: ScimResponse, name: string, setting: Setting): Found {
  const settled = (settlement: Settlement): Found => ({ kind: 'settled', settlement });
  if (isRefusal(answer)) return settled(refusal('create', answer, setting));
  const list = hitsOf(answer);
  if (list.kind === 'fault') return settled(incompatible('create', answer.status, list.reason));
  const [hit, ...others] = list.value;
  if (others.length > 0) return settled(duplicates('create', answer.status, list.value.length, name));
  return hit === undefined ? { kind: 'none' } : { kind: 'hit', resource: hit, url: answer.url };
}

/** A status that says something of its own; 400 and 404 to a query only say that the target is not compatible. D4, D14 */
const isRefusal = (answer: ScimResponse): boolean =>
  !succeeded(answer) && answer.status !== 400 && answer.status !== 404;

function hitsOf(answer: ScimResponse): Reading<readonly { readonly id: string }[]> {
  if (succeeded(answer)) return readList(answer);
  return { kind: 'fault', reason: `a query without a hit is no error; it answered ${answer.status}` };
}
