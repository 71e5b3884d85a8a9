import { attribute, isObject, type JsonObject } from '../../scim/resource.ts';
import { isAddress } from '../organization/address.ts';
import { Refusal } from '../refusal.ts';

const refused = (message: string) => new Refusal(400, 'invalid-input', message);

const mostSeconds = 10 * 365 * 24 * 3600;

/** The body of a call; without one, an empty object. */
export function parseBody(text: string): JsonObject {
  if (text.trim() === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw refused(`The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isObject(body)) throw refused('The body must be a JSON object.');
  return body;
}

/** A number, or digits as a form sends them. */
export function wholeNumber(
  body: JsonObject,
  name: string,
  { least, most = mostSeconds }: { least: number; most?: number },
): number {
  const given = attribute(body, name);
  const number = typeof given === 'string' && /^-?\d{1,12}$/.test(given) ? Number(given) : given;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most) {
    throw refused(`${name} must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

/** null: no limit. */
export function freeSeats(body: JsonObject): number | null {
  if ('free' in body && (body.free === null || body.free === 'null' || body.free === '')) return null;
  return wholeNumber(body, 'free', { least: 0, most: 10_000_000 });
}

export function onOrOff(body: JsonObject): 'on' | 'off' {
  const enabled = attribute(body, 'enabled');
  if (enabled === true || enabled === 'true') return 'on';
  if (enabled === false || enabled === 'false') return 'off';
  throw refused('enabled must be true or false.');
}

export function optionalText(body: JsonObject, name: string): string | undefined {
  const text = attribute(body, name);
  if (text === undefined || typeof text === 'string') return text;
  throw refused(`${name} must be a string.`);
}

export function newPerson(body: JsonObject): { readonly userName: string; readonly displayName: string } {
  const userName = optionalText(body, 'userName');
  if (!isAddress(userName) || userName.length > 254) throw refused('userName must be an e-mail address.');
  return { userName, displayName: optionalText(body, 'displayName') ?? userName };
}
