import { attribute, listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Sources } from '../../check.ts';
import { isNoCrash, judgeStatuses } from '../expectation.ts';

/** RFC 7644 §3.9: passed over or refused, both are legal. */
export const unknownName: Check<Sources> = defineCheck({
  id: 'projection/unknown-name',
  title: 'A wish for an attribute that nobody knows crashes nothing',
  requirements: ['RFC7644-3.9-07'],
  hint: 'Pass over names that no schema knows, or answer 400.',
  breaks: 'A client’s slip shows as a failure of the service, and is tried again and again.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '200 or 400', passes: isNoCrash }),
});

/** RFC 7644 §3.9: they exclude each other, without a word on what then happens. */
export const bothParameters: Check<Sources> = defineCheck({
  id: 'projection/both',
  title: 'Both parameters together crash nothing',
  requirements: ['RFC7644-3.9-05'],
  hint: 'Answer 400 where attributes and excludedAttributes come together, or heed one of them.',
  breaks: 'A client’s slip shows as a failure of the service, and is tried again and again.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '200 or 400', passes: isNoCrash }),
});

/** RFC 7643 §4.1.1, RFC 7644 §3.9 */
export const passwordNotShown: Check<Sources> = defineCheck({
  id: 'projection/password',
  title: 'A wish for the password does not show it',
  requirements: ['RFC7644-3.9-08', 'RFC7643-2.2-03'],
  hint: 'Never return password, whoever asks for it by name.',
  breaks: 'Whoever can read accounts can read passwords, or what they are kept as.',
  judge({ exchanges = [] }) {
    const bodies = exchanges.map(({ response }) => response?.body);
    const isShown = bodies
      .flatMap((body) => [body, ...listOf(body)])
      .some((resource) => attribute(resource, 'password') !== undefined);
    return isShown
      ? fail({ expected: 'no password', actual: 'a password is there' })
      : judgeStatuses({ exchanges }, { expected: '200 or 400', passes: isNoCrash });
  },
});
