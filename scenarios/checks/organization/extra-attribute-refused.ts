import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

type Evidence = Sources & {
  /** A look for the person whose create was refused. */
  readonly stored?: Seen;
};

/** Declared: attributes. Calendly: “Only use the attributes listed. Extra attributes will cause errors.” */
export const extraAttributeRefused: Check<Evidence> = defineCheck({
  id: 'organization/extra-attribute',
  title: 'An attribute that the target does not list is refused',
  requirements: ['declared/attributes'],
  hint: 'Answer 400 invalidValue, and name the attribute in the detail.',
  breaks: 'A wrong mapping stays unnoticed, and what it sends is lost.',
  judge({ exchanges = [], stored }) {
    const expected = '400 to an attribute that is not listed';
    const last = exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    if (status === 401 || status === 403) return unjudged(answerOf(last));
    if (isSuccess(status) || status >= 500) return fail({ expected, actual: answerOf(last) });
    return stored?.resource === undefined
      ? pass
      : fail({ expected: 'nobody is stored', actual: `${answerOf(last)}, and the person is there` });
  },
});
