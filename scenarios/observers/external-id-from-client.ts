import { attribute, isObject, isUnassigned } from '../../target-adapter/scim/resource.ts';
import { fail, pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { shownIn } from './evidence/shown.ts';
import { inKind, quoted } from './evidence/values.ts';

/** In the answer to a create. An account that comes back may have kept the one that it was given before. RFC 7643 §3.1 */
export const externalIdFromClient = defineObserver({
  id: 'always/external-id-from-client',
  title: 'The target makes up no externalId',
  requirements: ['RFC7643-3.1-10'],
  hint: 'Store the externalId that a client gives, letter by letter, and none where it gives none.',
  breaks: 'The identity provider matches people by it, and finds one that it never gave.',
  when: (exchange, known) =>
    exchange.request.method === 'POST' &&
    exchange.response.status === 201 &&
    isObject(exchange.request.body) &&
    shownIn(exchange, known)[0]?.place === 'single',
  judge({ request, response }) {
    const given = attribute(request.body, 'externalId');
    const shown = attribute(response.body, 'externalId');
    if (isUnassigned(shown) || shown === given) return pass;
    const actual = `externalId is ${inKind(shown)}`;
    if (!isUnassigned(given)) return fail({ expected: `externalId ${quoted(given)}, as it was given`, actual });
    return warn({ expected: 'no externalId', actual, reason: 'an account that comes back may have kept it' });
  },
});
