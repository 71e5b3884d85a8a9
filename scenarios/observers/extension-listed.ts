import { attribute, isObject, isUnassigned } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/** One that is listed and has no values says nothing wrong. RFC 7643 §3.3 */
export const extensionListed = defineObserver({
  id: 'always/extension-listed',
  title: 'Each extension that has values is named in schemas',
  requirements: ['RFC7643-3.3-03'],
  hint: 'Add the URN of the extension to schemas as soon as one of its attributes has a value.',
  breaks: 'Clients that look at schemas never read the extension: departments stay empty.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => extensionsIn(shown).length > 0),
  judge(exchange, known) {
    for (const shown of shownIn(exchange, known)) {
      const schemas = attribute(shown.resource, 'schemas');
      if (!Array.isArray(schemas)) continue;
      const listed = schemas.map((one) => String(one).toLowerCase());
      const missing = extensionsIn(shown).find((urn) => !listed.includes(urn.toLowerCase()));
      if (missing !== undefined)
        return fail({ expected: `${quoted(missing)} in schemas`, actual: 'values of it, and no such schema' });
    }
    return pass;
  },
});

/** A core schema's own URN as a container is tolerated. */
const extensionsIn = ({ resource, type }: Shown): readonly string[] =>
  Object.entries(resource)
    .filter(([name, value]) => /^urn:/i.test(name) && isObject(value) && !isUnassigned(value))
    .map(([name]) => name)
    .filter((name) => !name.toLowerCase().startsWith(type.schema.toLowerCase()));
