import type { AnsweredExchange } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isListAnswer } from './evidence/list-answer.ts';
import { inKind } from './evidence/values.ts';

/** Where they are given. RFC 7644 §3.4.2 */
export const listNumbers = defineObserver({
  id: 'always/list-numbers',
  title: 'The counters of a list are whole JSON numbers',
  requirements: ['RFC7644-3.4.2-09', 'OKTA-04'],
  hint: 'Answer totalResults, startIndex and itemsPerPage as numbers, without quotes.',
  breaks: 'Clients that add a page to a start get “11” from 1 and 1.',
  when: (exchange, known) => isListAnswer(exchange, known) && countersIn(exchange).length > 0,
  judge(exchange) {
    const wrong = countersIn(exchange).find(({ value }) => !Number.isInteger(value));
    if (wrong === undefined) return pass;
    return fail({ expected: `${wrong.name} as a whole number`, actual: `${wrong.name} is ${inKind(wrong.value)}` });
  },
});

const countersIn = ({ response }: AnsweredExchange) =>
  ['totalResults', 'startIndex', 'itemsPerPage']
    .map((name) => ({ name, value: attribute(response.body, name) }))
    .filter(({ value }) => value !== undefined);
