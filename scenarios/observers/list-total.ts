import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isCursorPage, isListAnswer, returned, total } from './evidence/list-answer.ts';

/** Pages by cursor may do without it. RFC 7644 §3.4.2, RFC 9865 §2 */
export const listTotal = defineObserver({
  id: 'always/list-total',
  title: 'A list says how many match, and never fewer than it shows',
  requirements: ['RFC7644-3.4.2-04'],
  hint: 'Answer totalResults with the number of all matches, whatever the page holds.',
  breaks: 'Clients take the first page for all there is, and create the others again.',
  when: (exchange, known) =>
    isListAnswer(exchange, known) && !(total(exchange) === undefined && isCursorPage(exchange)),
  judge(exchange) {
    const said = total(exchange);
    if (said === undefined) return fail({ expected: 'totalResults', actual: 'no totalResults' });
    const shown = returned(exchange);
    if (Number(said) >= shown) return pass;
    return fail({ expected: `totalResults of at least ${shown}`, actual: `totalResults “${String(said)}”` });
  },
});
