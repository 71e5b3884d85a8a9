import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** Declared: attributes. Calendly: “Only use the attributes listed. Extra attributes will cause errors.” */
export const extraAttributeRefused: Check<Sources> = defineCheck({
  id: 'organization/extra-attribute',
  title: 'An attribute that the target does not list is refused',
  requirements: ['declared/attributes'],
  hint: 'Answer 400 invalidValue, and name the attribute in the detail.',
  breaks: 'A wrong mapping stays unnoticed, and what it sends is lost.',
  judge({ exchanges = [] }) {
    const expected = '400 to an attribute that is not listed';
    const last = exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    if (status === 401 || status === 403) return unjudged(answerOf(last));
    return isSuccess(status) || status >= 500 ? fail({ expected, actual: answerOf(last) }) : pass;
  },
});
