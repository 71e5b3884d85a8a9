import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isCursorPage, isListAnswer, returned, total } from './evidence/list-answer.ts';

/** Only where it holds fewer than there are; pages by cursor need neither. RFC 7644 §3.4.2, §3.4.2.4 */
export const listPart = defineObserver({
  id: 'always/list-part',
  title: 'A part of a list says where it starts and how many it holds',
  requirements: ['RFC7644-3.4.2-06', 'RFC7644-3.4.2-07'],
  hint: 'Answer startIndex and itemsPerPage with every page.',
  breaks: 'Clients do not know where the next page begins: they miss people, or read them twice.',
  when: (exchange, known) =>
    isListAnswer(exchange, known) &&
    !isCursorPage(exchange) &&
    returned(exchange) > 0 &&
    returned(exchange) < Number(total(exchange)),
  judge({ response }) {
    const missing = ['startIndex', 'itemsPerPage'].filter((name) => attribute(response.body, name) === undefined);
    if (missing.length === 0) return pass;
    return fail({ expected: 'startIndex and itemsPerPage', actual: `no ${missing.join(' and no ')}` });
  },
});
