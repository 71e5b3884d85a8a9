import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess } from '../answer.ts';

/**
 * RFC 7644 §3.5.2: a PATCH adds what it names. `exchanges`: the changes that were sent at the same time, one member each
 * in the order of `ids`, then the look. One that was refused need not arrive.
 */
export const noLostMember: Check<Seen & { readonly ids: readonly string[] }> = defineCheck({
  id: 'concurrency/no-lost-member',
  title: 'Of members that are added at the same time none is lost',
  requirements: ['RFC7644-3.5.2-24'],
  hint: 'Insert each member as a row of its own, or lock the group from reading to writing.',
  breaks: 'Somebody lacks what the group gives, and no identity provider sends the change again.',
  judge({ exchanges, ids, resource }) {
    if (resource === undefined) return unjudged(answerOf(exchanges.at(-1)));
    const shown = memberIdsIn(resource);
    const taken = ids.filter((_id, index) => isSuccess(exchanges[index]?.response?.status));
    const lost = taken.filter((id) => !shown.includes(id));
    const expected = `${taken.length} members`;
    if (lost.length > 0)
      return fail({ expected, actual: `${lost.length} of those whose add was confirmed are missing` });
    const refused = exchanges.slice(0, ids.length).find(({ response }) => !isSuccess(response?.status));
    if (refused === undefined) return pass;
    const status = refused.response?.status ?? 0;
    return status === 409 || status === 412
      ? warn({ expected: 'all taken', actual: answerOf(refused), reason: 'whoever is refused may try again' })
      : unjudged(answerOf(refused));
  },
});

export function memberIdsIn(group: unknown): readonly unknown[] {
  const members = attribute(group, 'members');
  return (Array.isArray(members) ? members : []).map((member) => attribute(member, 'value'));
}
