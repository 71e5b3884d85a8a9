import { attribute, isObject } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';

/** The status stands in the body of an error too, as a string. RFC 7644 §3.12 */
export const errorStatus = defineObserver({
  id: 'always/error-status',
  title: 'Error bodies hold the HTTP status as a string',
  requirements: ['RFC7644-3.12-03', 'RFC7644-3.2-04'],
  hint: 'Write "status": "404" with quotes, the same number as the HTTP status.',
  breaks: 'Clients that read error bodies by the schema cannot read these.',
  when: ({ response }) =>
    response.status >= 400 && isObject(response.body) && attribute(response.body, 'status') !== undefined,
  judge({ response }) {
    const status = attribute(response.body, 'status');
    const expected = `"status": "${response.status}"`;
    return status === String(response.status)
      ? pass
      : fail({ expected, actual: `"status": ${JSON.stringify(status)}` });
  },
});
