import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';

/** Requests that went out together. No time is judged: how long the way is, nobody knows. */
export const entraRate: Check<Sources & { readonly exchanges: readonly Exchange[] }> = defineCheck({
  id: 'entra/rate',
  title: 'Of 25 requests that come within a second each is answered',
  requirements: ['ENTRA-30'],
  hint: 'Allow each tenant 25 requests a second before you answer 429.',
  breaks: 'Entra ID: the first cycle of a large customer takes days, and the listing is refused.',
  judge({ exchanges }) {
    if (exchanges.length === 0) return unjudged('no request was sent');
    const failed = exchanges.filter(({ response }) => !isSuccess(response?.status));
    if (failed.length === 0) return pass;
    return fail({
      expected: `${exchanges.length} times 200`,
      actual: `${failed.length} of ${exchanges.length} failed: ${answerOf(failed[0])}`,
    });
  },
});
