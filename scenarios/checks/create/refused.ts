import { type Check, defineCheck } from '../../check.ts';
import { judgeRefused, type Write } from '../write.ts';

/** RFC 7644 §3.3 and RFC 7643 §7; which scimType is not decisive. */
export const requiredMissing: Check<Write> = defineCheck({
  id: 'create/required-missing',
  title: 'A create without userName is refused',
  requirements: ['RFC7644-3.3-12', 'RFC7643-2.2-02', 'RFC7643-4.1.1-03'],
  hint: 'Answer 400 with scimType invalidValue where a required attribute is missing.',
  breaks: 'Accounts without a name arise, which nobody finds or removes again.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400 invalidValue', passedOver: 'fail' }),
});

export const userNameEmpty: Check<Write> = defineCheck({
  id: 'create/user-name-empty',
  title: 'A create with an empty userName is refused',
  requirements: ['RFC7643-4.1.1-01'],
  hint: 'Answer 400 to a userName that is empty.',
  breaks: 'Accounts without a name arise, which nobody finds or removes again.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400', passedOver: 'fail' }),
});

/** Whoever takes it harms nobody: a warning. */
export const wrongTypes: Check<Write> = defineCheck({
  id: 'create/wrong-type',
  title: 'A create with a text in place of an object is refused',
  requirements: ['RFC7644-3.12-06'],
  hint: 'Answer 400 with scimType invalidValue where a value does not have the type of its attribute.',
  breaks: 'A mistake in the attribute mapping shows as a server error, or not at all.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400', passedOver: 'warn', carriedOut: 'warn' }),
});
