import { idIn } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged, warn } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

const unversioned = 'the base URL names no version';

/** RFC 7644 §3.13. `exchanges`: the person, read under a version that there is not; whatever does not show them is a refusal. */
export const versionHeeded: Check<Sources & { readonly id: string }> = defineCheck({
  id: 'read/version-heeded',
  title: 'A version in the URL that there is not shows nobody',
  requirements: ['RFC7644-3.13-02'],
  hint: 'Answer 404, or 400 with scimType invalidVers, where the URL names a version that is not served.',
  breaks: 'A client that was written for another version takes this one for it.',
  judge({ exchanges: [exchange] = [], id }) {
    if (exchange === undefined) return skip(unversioned);
    const { response } = exchange;
    if (response === undefined || isTransient(response.status)) return unjudged(answerOf(exchange));
    const isShown = isSuccess(response.status) && idIn(response.body) === id;
    return isShown ? fail({ expected: '404, or 400 invalidVers', actual: answerOf(exchange) }) : pass;
  },
});

/** RFC 7644 §3.13. Behind a proxy the target may not know of the version. `location`: meta.location, or the header. */
export const versionPlace: Check<Sources & { readonly baseUrl: string; readonly location: string }> = defineCheck({
  id: 'read/version-place',
  title: 'The version in the URL of a person stands right before the endpoint',
  requirements: ['RFC7644-3.13-03'],
  hint: 'Write locations as /v2/Users/{id}.',
  breaks: 'Clients that follow the URL reach nothing.',
  judge({ baseUrl, location }) {
    if (!/\/v\d+\/?$/i.test(baseUrl)) return skip(unversioned);
    const path = location.replace(/^[a-z]+:\/\/[^/]*/i, '');
    if (!/\/v\d+(\/|$)/i.test(path)) return skip('the URL of the person names no version');
    const expected = '/v2/Users/{id}';
    if (/\/v\d+\/Users\/[^/]/i.test(path)) return pass;
    if (/\/Users\/(.*\/)?v\d+(\/|$)/i.test(path)) return fail({ expected, actual: path });
    return warn({ expected, actual: path, reason: 'it may be a version of something else' });
  },
});

/** The base URL with a version that nobody serves; undefined where it ends in none. */
export const otherVersion = (baseUrl: string): string | undefined =>
  /\/v\d+\/?$/i.test(baseUrl) ? baseUrl.replace(/\d+\/?$/, '97') : undefined;
