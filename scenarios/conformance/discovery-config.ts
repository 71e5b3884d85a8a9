import {
  configAnswered,
  configPublic,
  featuresTold,
  limitsTold,
  patchTold,
  schemesTold,
} from '../checks/discovery/config.ts';
import { discoveryReadOnly } from '../checks/discovery/parameters.ts';
import { isMissing } from '../checks/discovery-list.ts';
import { defineScenario } from '../scenario.ts';

export const discoveryConfig = defineScenario({
  id: 'discovery-config',
  suite: 'conformance',
  tags: ['smoke'],
  group: 'Discovery',
  title: 'The target says what it can do',
  needs: [],
  dialects: 'none',
  story: [
    'ServiceProviderConfig is read: which features the target has, within which limits, and how clients prove who they are.',
    'It is read once more without a credential; what was read is sent back by PUT, which must be refused.',
  ],
  checks: [configAnswered, featuresTold, patchTold, limitsTold, schemesTold, configPublic, discoveryReadOnly],
  async play({ scim, check, need, unseen }) {
    const path = '/ServiceProviderConfig';
    const read = await scim({ method: 'GET', path });
    need(configAnswered, { exchanges: [read] });
    if (isMissing(read)) unseen('the target has no ServiceProviderConfig');
    for (const each of [featuresTold, patchTold, limitsTold, schemesTold]) check(each, { exchanges: [read] });
    check(configPublic, { exchanges: [await scim({ method: 'GET', path, credential: 'none' })] });
    check(discoveryReadOnly, { exchanges: [await scim({ method: 'PUT', path, body: read.response?.body })] });
  },
});
