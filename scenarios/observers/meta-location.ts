import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { namesId } from './evidence/addresses.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { inKind } from './evidence/values.ts';

/** Absolute or relative, with any host: a proxy may stand before the target. RFC 7643 §3.1 */
export const metaLocation = defineObserver({
  id: 'always/meta-location',
  title: 'The location in meta is the URL of the resource',
  requirements: ['RFC7643-3.1-19'],
  hint: 'Set meta.location to the URL under which the resource is read, in lists too.',
  breaks: 'Clients that follow it read another resource, or none.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => locationOf(shown) !== undefined),
  judge(exchange, known) {
    for (const shown of shownIn(exchange, known)) {
      const location = locationOf(shown);
      const id = attribute(shown.resource, 'id');
      if (location === undefined || typeof id !== 'string') continue;
      if (typeof location !== 'string' || !namesId(location, id))
        return fail({
          expected: `the URL of ${shown.type.name} “${id}”`,
          actual: `meta.location is ${inKind(location)}`,
        });
    }
    return pass;
  },
});

const locationOf = ({ resource }: Shown): unknown => attribute(resource, 'meta', 'location');
