import { attribute, isUnassigned } from '../../target-adapter/scim/resource.ts';
import { pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isProjected, type Shown, shownIn } from './evidence/shown.ts';

/** The RFC lists them for every resource and does not call them required: a warning. RFC 7643 §3.1 */
export const metaThere = defineObserver({
  id: 'always/meta-there',
  title: 'Every resource says its type and its URL in meta',
  requirements: ['RFC7643-3.1-15', 'RFC7643-3.1-19'],
  hint: 'Return meta with resourceType and location.',
  breaks: 'Clients that read the address of a resource from meta have to build it themselves.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => !isProjected(shown)),
  judge(exchange, known) {
    const missing = shownIn(exchange, known)
      .filter((shown) => !isProjected(shown))
      .flatMap(missingIn)[0];
    if (missing === undefined) return pass;
    const reason = 'the RFC does not say that it is required';
    return warn({ expected: 'meta.resourceType and meta.location', actual: `no ${missing}`, reason });
  },
});

function missingIn({ resource }: Shown): readonly string[] {
  if (attribute(resource, 'meta') === undefined) return ['meta'];
  return ['resourceType', 'location']
    .filter((name) => isUnassigned(attribute(resource, 'meta', name)))
    .map((name) => `meta.${name}`);
}
