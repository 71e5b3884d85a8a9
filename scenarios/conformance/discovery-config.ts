import {
  configAnswered,
  configPublic,
  featuresTold,
  limitsTold,
  patchTold,
  schemesTold,
} from '../checks/discovery/config.ts';
import { paginationDefault, paginationLimits, paginationTold } from '../checks/discovery/pagination.ts';
import { discoveryReadOnly } from '../checks/discovery/parameters.ts';
import { isMissing } from '../checks/discovery-list.ts';
import { patchBody } from '../probe/subject.ts';
import { defineScenario } from '../scenario.ts';

const judges = [featuresTold, patchTold, limitsTold, schemesTold, paginationTold, paginationLimits, paginationDefault];

export const discoveryConfig = defineScenario({
  id: 'discovery-config',
  suite: 'conformance',
  tags: ['smoke'],
  group: 'Discovery',
  title: 'The target says what it can do',
  needs: [],
  dialects: 'none',
  story: [
    'ServiceProviderConfig is read: which features the target has, within which limits, how lists are paged, and how clients prove who they are.',
    'It is read once more without a credential. A PATCH with nothing in it, which must be refused, comes last.',
  ],
  checks: [configAnswered, ...judges, configPublic, discoveryReadOnly],
  async play({ scim, check, need, unseen }) {
    const path = '/ServiceProviderConfig';
    const read = await scim({ method: 'GET', path });
    need(configAnswered, { exchanges: [read] });
    if (isMissing(read)) unseen('the target has no ServiceProviderConfig');
    for (const each of judges) check(each, { exchanges: [read] });
    check(configPublic, { exchanges: [await scim({ method: 'GET', path, credential: 'none' })] });
    check(discoveryReadOnly, { exchanges: [await scim({ method: 'PATCH', path, body: patchBody([]) })] });
  },
});
