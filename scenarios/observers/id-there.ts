import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { shownIn } from './evidence/shown.ts';
import { inKind } from './evidence/values.ts';

/** Whatever the request names or leaves out. RFC 7643 §3.1 */
export const idThere = defineObserver({
  id: 'always/id-there',
  title: 'Every resource has an id, which is a string',
  requirements: ['RFC7643-3.1-02', 'RFC7643-3.1-03', 'RFC7644-3.4.2-10', 'ENTRA-37'],
  hint: 'Return id with every resource, in quotes, also in lists and with attributes or excludedAttributes.',
  breaks: 'Clients cannot find the resource again, or store another id than the target has.',
  when: (exchange, known) => shownIn(exchange, known).length > 0,
  judge(exchange, known) {
    const ids = shownIn(exchange, known).map(({ resource }) => attribute(resource, 'id'));
    const wrong = ids.findIndex((id) => typeof id !== 'string' || id === '');
    if (wrong === -1) return pass;
    const id = ids[wrong];
    const actual = id === undefined ? 'no id' : id === '' ? 'an empty id' : `id is ${inKind(id)}`;
    return fail({ expected: 'an id as a string', actual });
  },
});
