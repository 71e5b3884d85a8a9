import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { lastSegment } from '../../../target-adapter/scim/location.ts';
import { attribute, idIn } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isPage, isSuccess, isTransient } from '../answer.ts';
import { inWords } from '../in-words.ts';

/** `exchanges`: GET /Me, no redirect followed. */
type Asked = Sources & { readonly exchanges: readonly Exchange[] };

/** Whether a token is somebody's own cannot be told from outside: 404 and 403 may be right. RFC 7644 §3.11 */
export const meAnswered: Check<Asked> = defineCheck({
  id: 'me/answered',
  title: 'GET /Me shows one person, leads to one, or says that it is not supported',
  requirements: ['RFC7644-3.11-01', 'RFC7644-3.11-02'],
  hint: 'Answer /Me with the person whose token it is, with 308 to them, or with 501.',
  breaks: 'Clients that let people look after their own account cannot tell whether that is offered.',
  judge({ exchanges: [asked] }) {
    const { response } = asked ?? {};
    if (response === undefined || isTransient(response.status) || response.status === 401)
      return unjudged(answerOf(asked));
    const { status, body, headers } = response;
    const found = { expected: '200 with one person, 308 or 501', actual: answerOf(asked) };
    if (status === 501) return pass;
    if (status === 308)
      return headers.location === undefined ? fail({ ...found, actual: '308 without Location' }) : pass;
    if ([403, 404, 405].includes(status))
      return skip(`the credential may be nobody’s own, or the target has no /Me: ${answerOf(asked)}`);
    if (!isSuccess(status)) return fail(found);
    if (idIn(body) !== undefined) return pass;
    const isList = Array.isArray(attribute(body, 'Resources')) || Array.isArray(body);
    const what = isPage(response) ? 'a page' : isList ? 'a list' : 'nobody';
    return fail({ ...found, actual: `${answerOf(asked)} with ${what}` });
  },
});

/** RFC 7644 §3.11 */
export const meLocated: Check<Asked> = defineCheck({
  id: 'me/located',
  title: 'The answer of /Me names the permanent URL of the person in Location',
  requirements: ['RFC7644-3.11-03'],
  hint: 'Send Location with the URL of the person below /Users, the one of meta.location.',
  breaks: 'Clients do not learn which account they just looked at, or changed.',
  judge({ exchanges: [asked] }) {
    const { response } = asked ?? {};
    if (response === undefined || isTransient(response.status)) return unjudged(answerOf(asked));
    const id = idIn(response.body);
    if (!isSuccess(response.status) || id === undefined) return skip(`/Me shows nobody: ${answerOf(asked)}`);
    const { location } = response.headers;
    const own = attribute(response.body, 'meta', 'location');
    const expected = `Location ${typeof own === 'string' ? inWords(own) : `that ends in ${inWords(id)}`}`;
    if (location === undefined) return fail({ expected, actual: 'no Location' });
    const last = lastSegment(location);
    if (last === id || (typeof own === 'string' && lastSegment(own) === last && last?.toLowerCase() !== 'me'))
      return pass;
    return fail({ expected, actual: inWords(location) });
  },
});
