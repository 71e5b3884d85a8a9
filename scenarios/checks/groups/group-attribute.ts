import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, skip } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { inWords } from '../in-words.ts';
import { missingResource } from '../person-read.ts';
import { sameText } from '../person-view.ts';

type Evidence = Seen & {
  readonly groupName: string;
  /** The group that the person must not stand in any more. */
  readonly left?: string;
  /** What a GET shows at the declared attribute. */
  readonly shown: unknown;
  readonly view?: { readonly found: PersonView | undefined };
};

/** Declared: groups attribute. Calendly article 9931041916951 */
export const groupAttribute: Check<Evidence> = defineCheck({
  id: 'groups/attribute',
  title: 'The group attribute of a person decides the group',
  requirements: ['declared/group-attribute'],
  hint: 'Put the person into the group that the attribute names, and out of the one before.',
  breaks: 'People have the rights of a team that they left.',
  judge(evidence) {
    const { groupName, left, shown, view } = evidence;
    const missing = missingResource(evidence);
    if (missing !== undefined) return missing;
    const groups = view?.found?.groups;
    if (groups !== undefined) {
      const isIn = (name: string): boolean => groups.some((group) => sameText(group, name));
      if (!isIn(groupName))
        return fail({ expected: `a member of ${groupName}`, actual: `a member of ${groups.join(', ') || 'no group'}` });
      if (left !== undefined && isIn(left))
        return fail({ expected: `no longer a member of ${left}`, actual: 'still a member' });
      return pass;
    }
    if (shown === undefined) return skip('the target shows neither the attribute nor the groups of a person');
    return sameText(shown, groupName)
      ? pass
      : fail({ expected: `the attribute holds ${groupName}`, actual: `it holds ${inWords(shown)}` });
  },
});
