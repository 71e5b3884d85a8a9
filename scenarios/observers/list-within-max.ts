import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver, type Known } from '../observer.ts';
import { isListAnswer, returned } from './evidence/list-answer.ts';
import { parameterOf } from './evidence/shown.ts';

/** Announced as 0, or not at all, it limits nothing. RFC 7643 §5 */
export const listWithinMax = defineObserver({
  id: 'always/list-within-max',
  title: 'A filtered list holds no more resources than are announced',
  requirements: ['RFC7643-5-04', 'RFC7644-4-08'],
  hint: 'End the page at filter.maxResults, or announce how many a page really holds.',
  breaks: 'Clients that make room for what is announced run out of memory.',
  when: (exchange, known) =>
    isListAnswer(exchange, known) && parameterOf(exchange, 'filter') !== undefined && mostOf(known) !== undefined,
  judge(exchange, known) {
    const [shown, most = 0] = [returned(exchange), mostOf(known)];
    return shown <= most ? pass : fail({ expected: `at most ${most} resources`, actual: `${shown} resources` });
  },
});

function mostOf({ discovery }: Known): number | undefined {
  const most = attribute(discovery.config, 'filter', 'maxResults');
  return typeof most === 'number' && Number.isInteger(most) && most > 0 ? most : undefined;
}
