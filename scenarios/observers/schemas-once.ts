import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/** RFC 7643 §3 */
export const schemasOnce = defineObserver({
  id: 'always/schemas-once',
  title: 'No schema stands twice in schemas',
  requirements: ['RFC7643-3-03'],
  hint: 'Keep schemas as a set: add a URN only where it is not there yet.',
  breaks: 'Clients that compare resources see a change where there is none.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => schemasOf(shown).length > 0),
  judge(exchange, known) {
    for (const shown of shownIn(exchange, known)) {
      const schemas = schemasOf(shown);
      const twice = schemas.find((one, index) => schemas.indexOf(one) !== index);
      if (twice !== undefined) return fail({ expected: 'each schema once', actual: `${quoted(twice)} twice` });
    }
    return pass;
  },
});

function schemasOf({ resource }: Shown): readonly string[] {
  const schemas = attribute(resource, 'schemas');
  return Array.isArray(schemas) ? schemas.map((one) => String(one).toLowerCase()) : [];
}
