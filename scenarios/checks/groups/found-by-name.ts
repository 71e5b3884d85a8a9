import { type Check, defineCheck } from '../../check.ts';
import { type GroupAsked, judgeGroupFound } from '../group-found.ts';

/** What identity providers ask before they push a group, or after they were told that it is there. */
export const groupFoundByName: Check<GroupAsked> = defineCheck({
  id: 'groups/found-by-name',
  title: 'A group is found by its name',
  requirements: ['OKTA-15', 'JC-02', 'AK-02'],
  hint: 'Take displayName eq in filters of /Groups, with startIndex and count beside it.',
  breaks: 'A group that is there is pushed a second time, or can neither be linked nor taken over.',
  judge: judgeGroupFound,
});
