import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, skip, unjudged, warn } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';
import { inWords } from '../in-words.ts';

/** Read back, because a 200 may be said and nothing done. RFC 7643 §4.1.1 */
export const shownInactive: Check<Seen & { readonly discovery: Discovery }> = defineCheck({
  id: 'deactivate/inactive',
  title: 'A deactivated person is shown with active false',
  requirements: ['RFC7644-3.5.2.3-11', 'RFC7643-4.1.1-09', 'ENTRA-15'],
  hint: 'Read “False” and “True” as booleans, or refuse them with 400 invalidValue, and store what you accepted.',
  breaks: 'People who were blocked keep their access, and the identity provider never tries again.',
  judge({ resource, status, exchanges, discovery }) {
    const expected = 'active false';
    const last = exchanges.at(-1);
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    if (status === 401) return unjudged(`the credential is refused: ${answerOf(last)}`);
    if (resource === undefined) {
      return status === 404 || status === 410
        ? warn({
            expected,
            actual: answerOf(last),
            reason: 'out of sight, though Entra ID asks that a disabled person stays readable',
          })
        : fail({ expected, actual: answerOf(last) });
    }
    const active = attribute(resource, 'active');
    if (active === false) return pass;
    const returned = discovery.attributes?.get('active')?.returned;
    if (active === undefined && (returned === 'never' || returned === 'request'))
      return skip('the target does not show active');
    const shown = typeof active === 'string' ? `the text ${inWords(active)}` : inWords(active);
    return fail({ expected, actual: active === undefined ? 'no active' : `active ${shown}` });
  },
});
