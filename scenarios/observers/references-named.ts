import { attribute, isObject } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { namesId } from './evidence/addresses.ts';
import { some } from './evidence/of-type.ts';
import { shownIn } from './evidence/shown.ts';
import { inKind, type Value, valuesOf } from './evidence/values.ts';

/** Where both the id and the URL are given. RFC 7643 §4.1.2, §4.2, §4.3 */
export const referencesNamed = defineObserver({
  id: 'always/references-named',
  title: 'The $ref of a member, group or manager is the URL of that resource',
  requirements: ['RFC7643-4.2-07', 'RFC7643-4.1.2-09', 'RFC7643-4.3-04'],
  hint: 'Build $ref from the endpoint and the id that stands in value.',
  breaks: 'Clients that follow it reach another person or group, or none.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => some(valuesOf(shown), isReference)),
  judge(exchange, known) {
    for (const shown of shownIn(exchange, known)) {
      for (const { path, each } of [...valuesOf(shown)].filter(isReference)) {
        const wrong = each.filter(hasBoth).find((one) => !isRight(one));
        if (wrong !== undefined)
          return fail({
            expected: `${path}.$ref with the id in it`,
            actual: `it is ${inKind(attribute(wrong, '$ref'))}`,
          });
      }
    }
    return pass;
  },
});

const isReference = ({ definition, each }: Value): boolean =>
  ['members', 'groups', 'manager'].includes(definition.name.toLowerCase()) && each.some(hasBoth);

const hasBoth = (one: unknown): boolean =>
  isObject(one) && typeof attribute(one, 'value') === 'string' && attribute(one, '$ref') !== undefined;

function isRight(one: unknown): boolean {
  const ref = attribute(one, '$ref');
  return typeof ref === 'string' && namesId(ref, String(attribute(one, 'value')));
}
