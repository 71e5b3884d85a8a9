import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, isResource, type JsonObject, type Resource } from '../../target-adapter/scim/resource.ts';
import { answerOf } from '../checks/answer.ts';
import type { Tools } from '../scenario.ts';
import { createdId } from './created-id.ts';

/** A person whom a probe created, as the target answered. */
export type Made = {
  readonly id: string;
  readonly userName: string;
  readonly resource: Resource;
  readonly sent: JsonObject;
  readonly created: Exchange;
};

type Hand = Pick<Tools, 'scim' | 'person' | 'userBody' | 'skip'>;

/** Creates a person of the run; `change` is laid over the attributes that this target takes. No `made` where it is refused. */
export async function tryPerson(
  { scim, person, userBody }: Hand,
  change: JsonObject = {},
  who = person(),
): Promise<{ readonly made?: Made; readonly created: Exchange }> {
  const sent = { ...userBody(who), ...change };
  const created = await scim({ method: 'POST', path: '/Users', body: sent });
  const id = createdId(created);
  const body = id === undefined ? undefined : (created.response?.body ?? (await readBack(scim, id)));
  if (id === undefined || !isResource(body)) return { created };
  const userName = String(attribute(sent, 'userName') ?? who.email);
  return { made: { id, userName, resource: body, sent, created }, created };
}

/** Who was created without a word about what they look like. */
async function readBack(scim: Hand['scim'], id: string): Promise<unknown> {
  const { response } = await scim({ method: 'GET', path: `/Users/${encodeURIComponent(id)}` });
  return response?.body;
}

/** The same; a refusal, which other scenarios tell, ends this one. */
export async function makePerson(
  tools: Hand,
  change?: JsonObject,
  who?: Parameters<typeof tryPerson>[2],
): Promise<Made> {
  const { made, created } = await tryPerson(tools, change, who);
  return made ?? tools.skip(`the person could not be created: ${answerOf(created)}`);
}

/** Two people whose userNames sort alike by every collation, the first one first, and who are both found by now. */
export async function makePair(
  tools: Hand & Pick<Tools, 'find'>,
  { first = {}, second = {} }: { readonly first?: JsonObject; readonly second?: JsonObject } = {},
): Promise<readonly [Made, Made]> {
  const [one, other] = orderlyPair(tools.person);
  const pair = [await makePerson(tools, first, one), await makePerson(tools, second, other)] as const;
  for (const { userName } of pair) await needFound(tools, userName);
  return pair;
}

/** Waits, within the target's settle time, until the person is found. */
export async function needFound({ find, skip }: Pick<Tools, 'find' | 'skip'>, userName: string): Promise<void> {
  const seen = await find(userName, ({ hits }) => hits === 1);
  if (seen.hits !== 1) skip(`the person is not found by userName: ${answerOf(seen.exchanges.at(-1))}`);
}

const mostDraws = 30;

function orderlyPair(draw: Tools['person']): readonly [ReturnType<Tools['person']>, ReturnType<Tools['person']>] {
  let pair = [draw(), draw()] as const;
  for (let count = 1; count < mostDraws && !differsPlainly(pair[0].email, pair[1].email); count += 1)
    pair = [pair[1], draw()];
  const [one, other] = pair;
  return one.email < other.email ? [one, other] : [other, one];
}

/** In a letter or in a digit: how punctuation sorts depends on the collation. */
function differsPlainly(one: string, other: string): boolean {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  const differing = `${one[at] ?? ''}${other[at] ?? ''}`;
  return /^([a-z]{2}|\d{2})$/.test(differing);
}
