import { attribute } from '../../target-adapter/scim/resource.ts';
import { discoveryReadOnly, filterForbidden, unknownDiscovery } from '../checks/discovery/parameters.ts';
import { endpointsPlural, schemaUris } from '../checks/discovery/published.ts';
import {
  endpointsAnswer,
  extensionEntries,
  typeById,
  typeFields,
  typesDescribed,
  typesListed,
} from '../checks/discovery/types.ts';
import { isMissing, itemsIn } from '../checks/discovery-list.ts';
import { patchBody } from '../probe/subject.ts';
import { defineScenario } from '../scenario.ts';

export const discoveryTypes = defineScenario({
  id: 'discovery-types',
  suite: 'conformance',
  group: 'Discovery',
  title: 'The target says which types of resources it has, and where',
  needs: [],
  dialects: 'none',
  story: [
    'ResourceTypes is read: each type, its endpoint, its schemas, which must be found at Schemas.',
    'A type is read by itself, and gets a PATCH with nothing in it, which must be refused; one that nobody has is looked for.',
    'Each endpoint is asked for one resource at most.',
  ],
  checks: [
    typesListed,
    typeFields,
    extensionEntries,
    typesDescribed,
    schemaUris,
    endpointsPlural,
    typeById,
    endpointsAnswer,
    filterForbidden,
    discoveryReadOnly,
    unknownDiscovery,
  ],
  async play({ scim, check, need, unseen, newAddress }) {
    const get = (path: string) => scim({ method: 'GET', path });
    const types = await get('/ResourceTypes');
    need(typesListed, { exchanges: [types] });
    if (isMissing(types)) unseen('the target has no ResourceTypes');
    check(typeFields, { exchanges: [types] });
    check(extensionEntries, { exchanges: [types] });
    check(schemaUris, { exchanges: [types] });
    check(endpointsPlural, { exchanges: [types] });
    check(typesDescribed, { exchanges: [types, await get('/Schemas')] });

    const [first] = itemsIn(types);
    const id = String(attribute(first, 'id') ?? attribute(first, 'name') ?? 'User');
    const path = `/ResourceTypes/${encodeURIComponent(id)}`;
    const one = await get(path);
    check(typeById, { exchanges: [one] });
    if (one.response?.status === 200)
      check(discoveryReadOnly, { exchanges: [await scim({ method: 'PATCH', path, body: patchBody([]) })] });

    const endpoints = itemsIn(types).flatMap((type) => endpointOf(attribute(type, 'endpoint')));
    const answers = [];
    for (const endpoint of endpoints.slice(0, mostEndpoints))
      answers.push(await get(`${endpoint}?startIndex=1&count=1`));
    if (answers.length > 0) check(endpointsAnswer, { exchanges: answers });

    check(filterForbidden, { exchanges: [await get('/ResourceTypes?filter=name%20eq%20%22User%22')] });
    check(unknownDiscovery, { exchanges: [await get(`/ResourceTypes/${encodeURIComponent(newAddress())}`)] });
  },
});

const mostEndpoints = 6;

/** With and without a leading slash; an absolute one is where it is, and is not asked. */
function endpointOf(endpoint: unknown): readonly string[] {
  const [, path] = /^\/?([\w-]+)\/?$/.exec(typeof endpoint === 'string' ? endpoint : '') ?? [];
  return path === undefined ? [] : [`/${path}`];
}
