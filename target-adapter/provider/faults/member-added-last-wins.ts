import { isObject, type JsonObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

const membersIn = ({ members }: JsonObject): readonly unknown[] => (Array.isArray(members) ? members : []);
const idsIn = (members: readonly unknown[]): readonly unknown[] =>
  members.map((member) => (isObject(member) ? member.value : undefined));

/** A lock that is missing would lose a member now and then: this loses each but the last. */
export const memberAddedLastWins = defineFault({
  id: 'member-added-last-wins',
  title: 'A member who is added one by one to an empty group takes the place of the one before',
  caughtBy: ['concurrency/no-lost-member'],
  policies(correct) {
    const emptied = new Set<unknown>();
    return {
      ...correct,
      scim: {
        ...correct.scim,
        afterPatch(before, after) {
          const known = idsIn(membersIn(before));
          const added = membersIn(after).filter((member) => !known.includes(isObject(member) ? member.value : member));
          if (known.length === 0) emptied.add(before.id);
          return emptied.has(before.id) && added.length === 1 && known.length > 0
            ? { ...after, members: added }
            : after;
        },
      },
    };
  },
});
