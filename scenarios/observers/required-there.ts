import { attribute, isObject, isUnassigned } from '../../target-adapter/scim/resource.ts';
import type { AttributeDefinition } from '../advertised-type.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isProjected, type Shown, shownIn } from './evidence/shown.ts';
import { valuesOf } from './evidence/values.ts';

/** By the schema's own word; a sub-attribute only where its parent has a value. RFC 7643 §2.2, §4.1.1, §4.2 */
export const requiredThere = defineObserver({
  id: 'always/required-there',
  title: 'Every attribute that the schema requires has a value',
  requirements: ['RFC7643-2.2-02', 'RFC7643-4.1.1-01', 'RFC7643-4.2-02'],
  hint: 'Return a value for each attribute that the schema calls required, or say required false.',
  breaks: 'Clients that match people by userName cannot match them.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => !isProjected(shown)),
  judge(exchange, known) {
    const missing = shownIn(exchange, known)
      .filter((shown) => !isProjected(shown))
      .flatMap(missingIn)[0];
    if (missing === undefined) return pass;
    return fail({ expected: `a value of ${missing}, which is required`, actual: `${missing} is missing` });
  },
});

function missingIn(shown: Shown): readonly string[] {
  const { resource, type } = shown;
  const own = type.attributes.get(type.schema.toLowerCase()) ?? [];
  const here = own.filter((one) => isOwed(one) && isUnassigned(attribute(resource, one.name))).map(({ name }) => name);
  const below = [...valuesOf(shown)].flatMap(({ path, definition, each }) =>
    definition.subAttributes
      .filter((sub) => isOwed(sub) && each.some((one) => isObject(one) && isUnassigned(attribute(one, sub.name))))
      .map((sub) => `${path}.${sub.name}`),
  );
  return [...here, ...below];
}

const isOwed = ({ required, returned, mutability }: AttributeDefinition): boolean =>
  required && mutability !== 'writeOnly' && (returned === 'default' || returned === 'always');
