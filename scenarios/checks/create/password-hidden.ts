import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject, isUnassigned } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources } from '../../check.ts';
import { pathOf } from '../answer.ts';

/** RFC 7643 §4.1.1: in no form, neither clear nor hashed. Some identity providers send one with every create. */
export const passwordHidden: Check<Sources> = defineCheck({
  id: 'create/password-hidden',
  title: 'A password is never returned',
  requirements: ['RFC7643-4.1.1-11'],
  hint: 'Give the password attribute returned never, in every answer.',
  breaks: 'Whoever holds a SCIM token reads passwords.',
  judge({ exchanges = [] }) {
    const sent = passwordsIn(exchanges);
    const leak = exchanges.find(({ response }) => shows(response?.body) || quotes(response?.text ?? '', sent));
    if (leak === undefined) return pass;
    return fail({
      expected: 'no password in any answer',
      actual: `a password in the answer to ${leak.request.method} ${pathOf(leak.request.url)}`,
    });
  },
});

function shows(body: unknown): boolean {
  if (!isObject(body)) return false;
  const resources = Array.isArray(body.Resources) ? body.Resources : [body];
  return resources.some((resource) => !isUnassigned(attribute(resource, 'password')));
}

/** Whatever the place: an error detail quotes it too. */
const quotes = (text: string, passwords: readonly string[]): boolean =>
  passwords.some((password) => text.includes(password) || text.includes(JSON.stringify(password).slice(1, -1)));

/** Long enough that no other word is taken for one. */
function passwordsIn(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges
    .map(({ request }) => attribute(request.body, 'password'))
    .filter((password): password is string => typeof password === 'string' && password.length >= 8);
}
