import { attribute, isUnassigned, listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, unjudged } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf } from '../answer.ts';

/** RFC 7644 §3.4.2. What a schema returns on request, and members, may be left out of a list: a name is not. */
export const itemsWhole: Check<Seen & { readonly listed: Seen }> = defineCheck({
  id: 'list/items-whole',
  title: 'A list shows a person as a GET by id does',
  requirements: ['RFC7644-3.4.2-10'],
  hint: 'Put whole resources into a list, with schemas and id.',
  breaks: 'An identity provider that imports by lists sees people without their values, and clears them.',
  judge({ resource, exchanges, listed }) {
    const item = listOf(listed.exchanges.at(-1)?.response?.body).find(({ id }) => id === resource?.id);
    if (resource === undefined || item === undefined) return unjudged(answerOf(exchanges.at(-1)));
    for (const name of ['schemas', 'userName', 'name', 'displayName', 'active', 'emails']) {
      const [single, inList] = [attribute(resource, name), attribute(item, name)];
      if (isUnassigned(single) || !isUnassigned(inList)) continue;
      return fail({ expected: `${name} in the list too`, actual: `${name} in the GET by id alone` });
    }
    return pass;
  },
});
