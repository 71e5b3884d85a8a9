import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
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
    const leak = exchanges.find(({ response }) => shows(response?.body));
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
  return resources.some((resource) => attribute(resource, 'password') !== undefined);
}
