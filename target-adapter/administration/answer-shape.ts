import type { Problem } from '../problem.ts';
import { isObject } from '../scim/resource.ts';
import { quoted } from '../transport/wording.ts';
import type { IssuedToken, PersonView } from './administration.ts';

/** Makes the Problem for an answer of the wrong shape; `what`: `token is 7; a text was expected`. */
export type Complain = (what: string) => Problem;

/** A token that a header can carry, and the id by which it is revoked. */
export function issuedTokenOf(value: unknown, complain: Complain): IssuedToken {
  const { token, id } = isObject(value) ? value : {};
  if (typeof token !== 'string' || token === '') throw complain('there is no token in it');
  if (!/^[\x21-\x7e]+$/.test(token)) throw complain('its token holds characters that no header can carry');
  return { token, id: idOf(id, complain) };
}

export function setUpOf(value: unknown, complain: Complain): { readonly baseUrl?: string } {
  const { baseUrl } = isObject(value) ? value : {};
  if (baseUrl === undefined || baseUrl === null) return {};
  if (typeof baseUrl !== 'string' || !/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : '')) {
    throw complain(`its baseUrl is ${shown(baseUrl)}; an http or https URL was expected`);
  }
  return { baseUrl: baseUrl.replace(/\/+$/, '') };
}

/** undefined: nobody. Members that are absent or null are not told. */
export function personViewOf(value: unknown, complain: Complain): PersonView | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw complain(`it is ${shown(value)}; a person or nothing was expected`);
  const { state, canLogIn, address, groups } = value;
  const told = {
    ...(isTold(state) ? { state: textOf('state', state, complain) } : {}),
    ...(isTold(address) ? { address: textOf('address', address, complain) } : {}),
  };
  if (isTold(canLogIn) && typeof canLogIn !== 'boolean')
    throw complain(`its canLogIn is ${shown(canLogIn)}; true or false was expected`);
  if (isTold(groups) && !isTexts(groups))
    throw complain(`its groups is ${shown(groups)}; a list of names was expected`);
  return {
    id: idOf(value.id, complain),
    ...told,
    ...(typeof canLogIn === 'boolean' ? { canLogIn } : {}),
    ...(isTexts(groups) ? { groups } : {}),
  };
}

const isTold = (value: unknown): boolean => value !== undefined && value !== null;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function idOf(id: unknown, complain: Complain): string {
  if ((typeof id === 'string' && id !== '') || typeof id === 'number') return String(id);
  throw complain(id === undefined ? 'there is no id in it' : `its id is ${shown(id)}; a text or a number was expected`);
}

function textOf(name: string, value: unknown, complain: Complain): string {
  if (typeof value === 'string') return value;
  throw complain(`its ${name} is ${shown(value)}; a text was expected`);
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? quoted(value) : quoted(JSON.stringify(value) ?? typeof value).slice(1, -1);
