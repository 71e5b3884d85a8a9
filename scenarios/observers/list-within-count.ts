import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isListAnswer, numberOf, returned } from './evidence/list-answer.ts';
import { segmentsOf } from './evidence/shown.ts';

/** Fewer are legal, and a negative count is 0; discovery pages nothing. RFC 7644 §3.4.2.4, §4 */
export const listWithinCount = defineObserver({
  id: 'always/list-within-count',
  title: 'A list holds no more than count asks for',
  requirements: ['RFC7644-3.4.2.4-03'],
  hint: 'End the page at count resources, and let totalResults tell how many there are.',
  breaks: 'Clients that ask for small pages run out of memory, and skip what they did not expect.',
  when: (exchange, known) =>
    isListAnswer(exchange, known) &&
    numberOf(exchange, 'count') !== undefined &&
    !/^(schemas|resourcetypes)$/i.test(segmentsOf(exchange.request.url).at(-1) ?? ''),
  judge(exchange) {
    const count = Math.max(0, numberOf(exchange, 'count') ?? 0);
    const shown = returned(exchange);
    return shown <= count ? pass : fail({ expected: `at most ${count} resources`, actual: `${shown} resources` });
  },
});
