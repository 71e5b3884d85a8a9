import type { Judgement } from '../check.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { some } from './evidence/of-type.ts';
import { shownIn } from './evidence/shown.ts';
import { inKind, type Value, valuesOf } from './evidence/values.ts';

/** With one value too, and the other way round. RFC 7643 §2.4 */
export const multiValuedLists = defineObserver({
  id: 'always/multi-valued-lists',
  title: 'Multi-valued attributes are lists, and single-valued ones are not',
  requirements: ['RFC7643-2.4-01'],
  hint: 'Answer [{…}] where the schema says multiValued true, with one value too, and {…} where it says false.',
  breaks: 'Clients that expect a list find no e-mail address at all.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => some(valuesOf(shown), isSaid)),
  judge(exchange, known): Judgement {
    for (const shown of shownIn(exchange, known)) {
      for (const { path, definition, value } of valuesOf(shown)) {
        if (definition.multiValued === undefined || definition.multiValued === Array.isArray(value)) continue;
        return fail({
          expected: definition.multiValued ? `${path} as a list` : `${path} as one value`,
          actual: `${path} is ${inKind(value)}`,
        });
      }
    }
    return pass;
  },
});

const isSaid = ({ definition }: Value): boolean => definition.multiValued !== undefined;
