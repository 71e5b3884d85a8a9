import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { inKind } from './evidence/values.ts';

/** A type is not owed; letter case is not looked at. RFC 7643 §4.1.2 */
export const membershipType = defineObserver({
  id: 'always/membership-type',
  title: 'The type of a membership is direct or indirect',
  requirements: ['RFC7643-4.1.2-11'],
  hint: 'Send direct or indirect as the type of each of a person’s groups, or no type.',
  breaks: 'Clients cannot tell a group that a person is in from one that holds such a group.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => typesIn(shown).length > 0),
  judge(exchange, known) {
    const wrong = shownIn(exchange, known)
      .flatMap(typesIn)
      .find((type) => typeof type !== 'string' || !['direct', 'indirect'].includes(type.toLowerCase()));
    return wrong === undefined ? pass : fail({ expected: 'direct or indirect', actual: `it is ${inKind(wrong)}` });
  },
});

function typesIn({ resource, type }: Shown): readonly unknown[] {
  const groups = type.endpoint === '/users' ? attribute(resource, 'groups') : undefined;
  return Array.isArray(groups)
    ? groups.map((group) => attribute(group, 'type')).filter((found) => found !== undefined)
    : [];
}
