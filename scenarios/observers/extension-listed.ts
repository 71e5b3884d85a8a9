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

/** Of the extensions that the type has: a URN that nobody knows is looked at elsewhere. */
const extensionsIn = ({ resource, type }: Shown): readonly string[] =>
  type.extensions.filter((urn) => {
    const values = attribute(resource, urn);
    return isObject(values) && !isUnassigned(values);
  });
