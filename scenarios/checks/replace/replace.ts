import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { judgeGone } from '../absence.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { differencesBetween } from '../between.ts';
import { judgeRefused, judgeWritten, type Write } from '../write.ts';

/** RFC 7644 §3.5: PUT is a MUST, whatever identity providers use. */
export const putSupported: Check<Write> = defineCheck({
  id: 'replace/supported',
  title: 'What was read can be put back unchanged',
  requirements: ['RFC7644-3.5-01', 'RFC7644-3.5.1-12', 'OKTA-08', 'OL-05', 'AK-03'],
  hint: 'Answer PUT of a representation as it was read with 200, its own userName and read-only parts included.',
  breaks: 'Okta integrations made with the wizard change people with PUT alone.',
  judge({ write }) {
    const status = write?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(write));
    if (status === 401) return unjudged(`the credential is refused: ${answerOf(write)}`);
    return isSuccess(status) ? pass : fail({ expected: '200', actual: answerOf(write) });
  },
});

export const putAnswer: Check<Write> = defineCheck({
  id: 'replace/answer',
  title: 'A PUT answers 200 with the whole resource as it is stored',
  requirements: ['RFC7644-3.5.1-10', 'RFC7644-3.1-03', 'OL-04'],
  hint: 'Answer PUT with 200 and the resource as a read would show it.',
  breaks: 'The identity provider takes for stored what was dropped.',
  judge(evidence) {
    const { write, after } = evidence;
    if (!isSuccess(write?.response?.status)) return skip('the PUT was not taken');
    if (after?.resource === undefined) return skip('the person could not be read');
    const expected = '200 with the resource';
    const { status, body } = write?.response ?? {};
    if (status === 204) return warn({ expected, actual: answerOf(write), reason: 'common, and clients read again' });
    if (status !== 200 || !isObject(body)) return fail({ expected, actual: answerOf(write) });
    const found = differencesBetween(body, after.resource);
    return found === undefined
      ? pass
      : fail({ expected: `the resource as a read shows it: ${found.second}`, actual: found.first });
  },
});

export const putReplaces: Check<Write> = defineCheck({
  id: 'replace/values',
  title: 'A PUT puts its values in place of the old ones',
  requirements: ['RFC7644-3.5.1-02', 'RFC7643-7-10'],
  hint: 'Store each value that the body gives for an attribute, in lists in place of all old values.',
  breaks: 'Changes in the directory never reach the account, and old addresses stay in it.',
  judge: judgeWritten,
});

/** To refuse it is what the RFC’s own example of an error does: trap 2. */
export const putReadOnly: Check<Write> = defineCheck({
  id: 'replace/read-only',
  title: 'A PUT passes over read-only values',
  requirements: ['RFC7644-3.5.1-08', 'RFC7643-3.1-14', 'RFC7643-3.1-18', 'RFC7643-7-09'],
  hint: 'Keep id and meta as they are, whatever the body of a PUT says of them.',
  breaks: 'Clients forge when an account was made, or tear its links by another id.',
  judge(evidence) {
    const { write } = evidence;
    const judged = judgeWritten(evidence);
    const status = write?.response?.status ?? 0;
    return judged.kind === 'fail' && status >= 400 && status < 500
      ? warn({
          expected: 'the read-only values are passed over',
          actual: answerOf(write),
          reason: 'refusing them is common',
        })
      : judged;
  },
});

export const putClears: Check<Write> = defineCheck({
  id: 'replace/clears',
  title: 'A PUT with null and an empty list leaves the attributes without value',
  requirements: ['RFC7644-3.5.1-05', 'RFC7643-2.5-02'],
  hint: 'Take the value away where a PUT gives null or [] for an attribute.',
  breaks: 'What was cleared in the directory stays in the account.',
  judge: judgeWritten,
});

/** Kept, cleared, defaulted: each is legal, and none is an error. */
export const putWithoutRequired: Check<Write> = defineCheck({
  id: 'replace/required-missing',
  title: 'A PUT without userName leaves the account its userName',
  requirements: ['RFC7644-3.5.1-09'],
  hint: 'Answer 400 to a PUT that lacks a required attribute.',
  breaks: 'An account without a name is left, which no identity provider finds again.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400 invalidValue', passedOver: 'warn' }),
});

export const putWrongType: Check<Write> = defineCheck({
  id: 'replace/wrong-type',
  title: 'A PUT with a text in place of an object is refused',
  requirements: ['RFC7644-3.12-06'],
  hint: 'Answer 400 with scimType invalidValue where a value does not have the type of its attribute.',
  breaks: 'A mistake in the attribute mapping shows as a server error, or not at all.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400', passedOver: 'warn', carriedOut: 'warn' }),
});

export const putUnknown: Check<Seen & Sources> = defineCheck({
  id: 'replace/unknown-id',
  title: 'A PUT to an id that nobody has answers 404 and creates nobody',
  requirements: ['RFC7644-3.5.1-01', 'RFC7644-3.5.1-13', 'RFC7644-3.2-03'],
  hint: 'Answer 404 to a PUT of an id that does not exist.',
  breaks: 'The identity provider links to an account that it did not mean to create.',
  judge(seen) {
    const status = seen.exchanges.at(-1)?.response?.status;
    return status === 405 || status === 501 ? skip('the target does not support PUT') : judgeGone(seen);
  },
});

/** The id stands, whatever a write did. RFC 7643 §3.1 */
export const idStays: Check<Sources & { readonly id: string; readonly seen: Seen }> = defineCheck({
  id: 'replace/id-stays',
  title: 'A person keeps the id through every change',
  requirements: ['RFC7643-3.1-05'],
  hint: 'Give out an id once, and never derive it from what may change.',
  breaks: 'Every identity provider loses its link to the account.',
  judge({ id, seen }) {
    if (seen.status === undefined || isTransient(seen.status)) return unjudged(answerOf(seen.exchanges.at(-1)));
    const shown = attribute(seen.exchanges.at(-1)?.response?.body, 'id');
    return shown === id ? pass : fail({ expected: `id ${id}`, actual: answerOf(seen.exchanges.at(-1)) });
  },
});
