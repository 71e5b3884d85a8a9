import { type Check, defineCheck, skip, warn } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { judgeGone } from '../absence.ts';
import { isSuccess } from '../answer.ts';
import { lacksPatch } from '../delivery.ts';
import { unmetIn, type Wish } from '../wish.ts';
import { judgeRefused, type Write } from '../write.ts';

/** RFC 7644 §3.5.2; `True` and `False` as text are a habit of one identity provider, and nothing to test here. */
export const valueOfWrongType: Check<Write> = defineCheck({
  id: 'patch/value-of-wrong-type',
  title: 'A PATCH with a value of another type is refused',
  requirements: ['RFC7644-3.5.2-10'],
  hint: 'Answer 400 with scimType invalidValue where a value does not fit the type of its attribute.',
  breaks: 'An account is switched on or off by a word that nobody understood.',
  judge: (evidence) =>
    judgeRefused(evidence, { expected: '400 invalidValue', scimTypes: ['invalidValue'], passedOver: 'fail' }),
});

/** Many lenient targets pass it over, and identity providers live with it. */
export const pathUnknown: Check<Write> = defineCheck({
  id: 'patch/path-unknown',
  title: 'A PATCH of an attribute that no schema has is refused',
  requirements: ['RFC7644-3.5.2-06'],
  hint: 'Answer 400 with scimType invalidPath to a path that names no attribute of the schema.',
  breaks: 'A wrong line in the attribute mapping goes unnoticed.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400 invalidPath', passedOver: 'warn', carriedOut: 'warn' }),
});

export const idReadOnly: Check<Write> = defineCheck({
  id: 'patch/id-read-only',
  title: 'A PATCH of the id is refused',
  requirements: ['RFC7644-3.5.2-07', 'RFC7643-3.1-08', 'RFC7643-7-09'],
  hint: 'Answer 400 with scimType mutability to an operation on a read-only attribute, and leave its value.',
  breaks: 'Every identity provider loses its link to the account.',
  judge: (evidence) =>
    judgeRefused(evidence, { expected: '400 mutability', scimTypes: ['mutability'], passedOver: 'warn' }),
});

/** Both answers are legal: nothing is said of an add that matches nothing. Who does nothing either is warned. */
export const addUnmatched: Check<Write & { readonly untouched: readonly Wish[] }> = defineCheck({
  id: 'patch/add-unmatched',
  title: 'PATCH add with a filter that matches nothing changes no other value',
  requirements: ['RFC7644-3.5.2.1-10'],
  hint: 'Create the value that the filter describes, or answer 400 noTarget, and leave the other values alone.',
  breaks: 'Entra ID adds a second address in this form: it fails with 500, or overwrites the first.',
  judge(evidence) {
    const judged = judgeRefused(evidence, { expected: 'the value is created, or 400', passedOver: 'pass' });
    const { write, after, untouched } = evidence;
    const isUntouched = after?.resource !== undefined && unmetIn(after.resource, untouched) === undefined;
    if (judged.kind !== 'fail' || !isSuccess(write?.response?.status) || !isUntouched) return judged;
    const { expected, actual } = judged;
    return warn({ expected, actual, reason: 'the RFC says nothing of an add that matches nothing' });
  },
});

export const unknownPersonPatched: Check<Seen & { readonly discovery: Discovery }> = defineCheck({
  id: 'patch/unknown-id',
  title: 'A PATCH of an id that nobody has answers 404',
  requirements: ['RFC7644-3.5.2-19'],
  hint: 'Answer 404 to a PATCH of an id that does not exist.',
  breaks: 'The identity provider goes on changing an account that is gone, and never makes a new one.',
  judge: (seen) =>
    seen.exchanges.some((exchange) => lacksPatch(exchange, seen.discovery))
      ? skip('the target does not support PATCH')
      : judgeGone(seen),
});
