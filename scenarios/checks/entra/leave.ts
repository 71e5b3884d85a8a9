import { type Check, defineCheck, fail, pass, unjudged } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';

/** `disabled`, `deleted`: how each was carried out. */
type Leaving = { readonly disabled: Delivery; readonly deleted: Delivery; readonly exchanges: Delivery['exchanges'] };

/** One of the two will do. */
export const entraLeaves: Check<Leaving> = defineCheck({
  id: 'entra/leaves',
  title: 'Whoever leaves can be disabled or deleted',
  requirements: ['ENTRA-40'],
  hint: 'Take active as false in a PATCH, or DELETE; best both.',
  breaks: 'Entra ID: whoever leaves the company keeps the account, and the listing is refused.',
  judge({ disabled, deleted }) {
    const tried = [disabled, deleted];
    if (tried.some(({ outcome }) => outcome.settlement.kind === 'done')) return pass;
    const last = tried.flatMap(({ exchanges }) => exchanges.slice(-1));
    const told = last.map(answerOf).join('; ');
    if (last.some(({ response }) => response === undefined || isTransient(response.status))) return unjudged(told);
    return fail({ expected: 'the person is disabled or deleted', actual: told });
  },
});
