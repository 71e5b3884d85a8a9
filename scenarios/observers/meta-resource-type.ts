import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { inKind } from './evidence/values.ts';

/** By its name in /ResourceTypes, letter by letter; nothing is said where it is left out. RFC 7643 §3.1, RFC 7644 §3.3.1 */
export const metaResourceType = defineObserver({
  id: 'always/meta-resource-type',
  title: 'The resourceType in meta is the name of the resource type',
  requirements: ['RFC7643-3.1-15', 'RFC7644-3.3.1-01'],
  hint: 'Set meta.resourceType to the name of the type in /ResourceTypes: User, not Users or user.',
  breaks: 'Clients that tell resources apart by their type take people for something else.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => namedType(shown) !== undefined),
  judge(exchange, known) {
    for (const shown of shownIn(exchange, known)) {
      const named = namedType(shown);
      if (named !== undefined && named !== shown.type.name)
        return fail({ expected: `meta.resourceType “${shown.type.name}”`, actual: `it is ${inKind(named)}` });
    }
    return pass;
  },
});

const namedType = ({ resource }: Shown): unknown => attribute(resource, 'meta', 'resourceType');
