import { userSchema } from '../../target-adapter/scim/urns.ts';
import {
  factsComplete,
  keywordsLegal,
  namesLegal,
  partsTold,
  passwordDescribed,
  referencesTold,
  userNameRequired,
} from '../checks/discovery/attributes.ts';
import { filterForbidden, pagingIgnored, unknownDiscovery } from '../checks/discovery/parameters.ts';
import { groupsPublished, schemaTexts, userNamePublished } from '../checks/discovery/published.ts';
import {
  extensionsApart,
  noMessages,
  notNested,
  schemaById,
  schemaIds,
  schemasListed,
} from '../checks/discovery/schemas.ts';
import { isMissing } from '../checks/discovery-list.ts';
import { defineScenario } from '../scenario.ts';

const judges = [
  schemaIds,
  keywordsLegal,
  factsComplete,
  namesLegal,
  partsTold,
  notNested,
  referencesTold,
  noMessages,
  extensionsApart,
  userNameRequired,
  passwordDescribed,
  schemaTexts,
  userNamePublished,
  groupsPublished,
];

export const discoverySchemas = defineScenario({
  id: 'discovery-schemas',
  suite: 'conformance',
  group: 'Discovery',
  title: 'The target says what its resources look like',
  needs: [],
  dialects: 'none',
  story: [
    'Schemas is read: each schema, each attribute with its characteristics.',
    'The User schema is read by its URN, and one that nobody has is looked for.',
    'Then Schemas is asked with a filter and for a page, which discovery does not know.',
  ],
  checks: [schemasListed, ...judges, schemaById, pagingIgnored, filterForbidden, unknownDiscovery],
  async play({ scim, check, need, unseen, newAddress }) {
    const get = (path: string) => scim({ method: 'GET', path });
    const whole = await get('/Schemas');
    need(schemasListed, { exchanges: [whole] });
    if (isMissing(whole)) unseen('the target has no Schemas');
    for (const each of judges) check(each, { exchanges: [whole] });

    const byUrn = [await get(`/Schemas/${userSchema}`)];
    if (byUrn[0]?.response?.status !== 200) byUrn.push(await get(`/Schemas/${encodeURIComponent(userSchema)}`));
    check(schemaById, { exchanges: byUrn });
    check(pagingIgnored, { exchanges: [await get('/Schemas?startIndex=2&count=1')], whole });
    check(filterForbidden, { exchanges: [await get('/Schemas?filter=id%20eq%20%22x%22')] });
    check(unknownDiscovery, { exchanges: [await get(`/Schemas/urn:unheard:${encodeURIComponent(newAddress())}`)] });
  },
});
