import { attribute, isObject } from '../../target-adapter/scim/resource.ts';
import { bulkResponse, errorSchema } from '../../target-adapter/scim/urns.ts';
import { fail, pass, warn } from '../check.ts';
import { answerOf, isTransient } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';

/** RFC 7644 §3.12. What a gateway answers before the service provider is reached is no SCIM message: 401, 413, 429, 5xx. */
export const errorBody = defineObserver({
  id: 'always/error-body',
  title: 'An error has a SCIM error body',
  requirements: ['RFC7644-3.12-01', 'RFC7644-3.12-02', 'OKTA-26'],
  hint: 'Answer every error with {"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": "404", "detail": "…"}.',
  breaks: 'The administrator of the identity provider sees a bare status in place of the reason.',
  when: ({ request, response }) => response.status >= 400 && request.method !== 'HEAD',
  judge(exchange) {
    const { response } = exchange;
    const expected = `a body with schemas ["${errorSchema}"]`;
    const schemas = attribute(response.body, 'schemas');
    const isNamed = (urn: string): boolean =>
      Array.isArray(schemas) && schemas.some((one) => String(one).toLowerCase() === urn.toLowerCase());
    if (isNamed(errorSchema)) return pass;
    const actual = `${answerOf(exchange)}, ${isObject(response.body) ? 'without it' : response.text === '' ? 'without a body' : 'with another body'}`;
    // §3.7.3 does not say which status a job has that failOnErrors ended; its operations tell their errors.
    if (isNamed(bulkResponse)) return warn({ expected, actual, reason: 'the body tells the error of each operation' });
    const mayBeGateway = [401, 413].includes(response.status) || isTransient(response.status);
    return mayBeGateway
      ? warn({ expected, actual, reason: 'a gateway may have answered this' })
      : fail({ expected, actual });
  },
});
