import { type Check, defineCheck, pass } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { missingResource } from '../person-read.ts';

/** RFC 7644 §3.6 */
export const membersSurvive: Check<Seen> = defineCheck({
  id: 'groups/members-survive',
  title: 'The people of a deleted group stay',
  requirements: ['RFC7644-3.6-09'],
  hint: 'Delete the group and leave its members alone.',
  breaks: 'Deleting a group throws everybody in it out.',
  judge: (read) => missingResource(read) ?? pass,
});
