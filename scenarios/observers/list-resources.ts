import { attribute, isObject } from '../../target-adapter/scim/resource.ts';
import { fail, pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isListAnswer, numberOf, total } from './evidence/list-answer.ts';
import { inKind } from './evidence/values.ts';

/** None are owed with count=0 or beyond the end; names are one in any letter case, yet many clients read one only. RFC 7644 §3.4.2 */
export const listResources = defineObserver({
  id: 'always/list-resources',
  title: 'A list with matches holds them in Resources',
  requirements: ['RFC7644-3.4.2-05'],
  hint: 'Answer Resources, with a capital R, as a list of objects.',
  breaks: 'Clients find nobody, and create everybody again.',
  when: (exchange, known) => isListAnswer(exchange, known) && Number(total(exchange)) > 0,
  judge(exchange) {
    const { body } = exchange.response;
    const expected = 'Resources as a list of objects';
    const resources = attribute(body, 'Resources');
    const start = Math.max(1, numberOf(exchange, 'startIndex') ?? 1);
    const isOwed = (numberOf(exchange, 'count') ?? 1) > 0 && start <= Number(total(exchange));
    if (resources === undefined) return isOwed ? fail({ expected, actual: 'no Resources' }) : pass;
    if (!Array.isArray(resources)) return fail({ expected, actual: `Resources is ${inKind(resources)}` });
    const wrong = resources.find((one) => !isObject(one));
    if (wrong !== undefined) return fail({ expected, actual: `one of them is ${inKind(wrong)}` });
    const name = Object.keys(isObject(body) ? body : {}).find((key) => key.toLowerCase() === 'resources');
    if (name === 'Resources') return pass;
    const reason = 'letter case means nothing to the RFC, and much to some clients';
    return warn({ expected, actual: `it is spelt ${name}`, reason });
  },
});
