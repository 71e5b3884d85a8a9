import type { Judgement } from '../../check.ts';
import { fail, pass } from '../../check.ts';
import type { Observer } from '../../observer.ts';
import { shownIn } from './shown.ts';
import { inKind, type Value, valuesOf } from './values.ts';

/** How every value of one declared type must look in JSON. RFC 7643 §2.3 */
export function judgingType(
  types: readonly string[],
  expected: string,
  isRight: (value: unknown) => boolean,
): Pick<Observer, 'when' | 'judge'> {
  const isOfType = ({ definition }: Value): boolean => types.includes(definition.type ?? '');
  return {
    when: (exchange, known) => shownIn(exchange, known).some((shown) => some(valuesOf(shown), isOfType)),
    judge(exchange, known): Judgement {
      for (const shown of shownIn(exchange, known)) {
        for (const value of valuesOf(shown)) {
          if (!isOfType(value)) continue;
          const wrong = value.each.find((one) => !isRight(one));
          if (wrong !== undefined)
            return fail({ expected: `${value.path} ${expected}`, actual: `${value.path} is ${inKind(wrong)}` });
        }
      }
      return pass;
    },
  };
}

export function some<Item>(items: Iterable<Item>, is: (item: Item) => boolean): boolean {
  for (const item of items) if (is(item)) return true;
  return false;
}
