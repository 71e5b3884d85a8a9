import { attribute, isObject } from '../../target-adapter/scim/resource.ts';
import type { Judgement } from '../check.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { some } from './evidence/of-type.ts';
import { shownIn } from './evidence/shown.ts';
import { type Value, valuesOf } from './evidence/values.ts';

/** The same value with another type is legal. RFC 7643 §2.4 */
export const noValueTwice = defineObserver({
  id: 'always/no-value-twice',
  title: 'No type and value stand twice in an attribute',
  requirements: ['RFC7643-2.4-08'],
  hint: 'Store a value once where its type and value are the same.',
  breaks: 'Each cycle may add one more, and a removal takes one of them only.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => some(valuesOf(shown), isList)),
  judge(exchange, known): Judgement {
    for (const shown of shownIn(exchange, known)) {
      for (const { path, each } of valuesOf(shown)) {
        const keys = each.filter((one) => isObject(one) && attribute(one, 'value') !== undefined).map(keyOf);
        if (new Set(keys).size < keys.length)
          return fail({ expected: `each type and value once in ${path}`, actual: `one of ${path} stands there twice` });
      }
    }
    return pass;
  },
});

const isList = ({ value }: Value): boolean => Array.isArray(value);

/** Letter case is left alone: whether it matters is another question. */
const keyOf = (one: unknown): string => JSON.stringify([attribute(one, 'type') ?? '', attribute(one, 'value')]);
