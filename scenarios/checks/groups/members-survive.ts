import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, type Sources } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { missingResource } from '../person-read.ts';
import { worstOf } from '../worst.ts';

/** A person of the group; `active` where that was certain before. */
export type Survivor = Seen & { readonly active?: true };

type Evidence = Sources & { readonly people: readonly Survivor[] };

/** RFC 7644 §3.6. Whoever left the group before it was deleted stays as well. */
export const membersSurvive: Check<Evidence> = defineCheck({
  id: 'groups/members-survive',
  title: 'The people of a deleted group stay',
  requirements: ['RFC7644-3.6-09', 'OKTA-21'],
  hint: 'Delete the group, or the membership, and leave the people alone.',
  breaks: 'Deleting a group throws everybody in it out.',
  judge: ({ people }) => worstOf(people.map(judgeSurvivor)),
});

function judgeSurvivor(seen: Survivor): Judgement {
  const missing = missingResource(seen);
  if (missing !== undefined) return missing;
  return seen.active === true && attribute(seen.resource, 'active') === false
    ? fail({ expected: 'the person is active as before', actual: 'active is false' })
    : pass;
}
