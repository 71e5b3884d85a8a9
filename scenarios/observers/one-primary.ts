import { attribute } from '../../target-adapter/scim/resource.ts';
import type { Judgement } from '../check.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { some } from './evidence/of-type.ts';
import { shownIn } from './evidence/shown.ts';
import { type Value, valuesOf } from './evidence/values.ts';

/** None is as good: what is not said counts as false. RFC 7643 §2.4 */
export const onePrimary = defineObserver({
  id: 'always/one-primary',
  title: 'At most one value of an attribute is primary',
  requirements: ['RFC7643-2.4-03'],
  hint: 'When a value becomes primary, set primary to false on the others.',
  breaks: 'Clients pick one of them at random: mail goes to the wrong address.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => some(valuesOf(shown), isList)),
  judge(exchange, known): Judgement {
    for (const shown of shownIn(exchange, known)) {
      for (const { path, each } of valuesOf(shown)) {
        const primaries = each.filter((one) => attribute(one, 'primary') === true).length;
        if (primaries > 1)
          return fail({ expected: `at most one primary value in ${path}`, actual: `${primaries} in ${path}` });
      }
    }
    return pass;
  },
});

const isList = ({ value }: Value): boolean => Array.isArray(value);
