import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { resourceTypeSchema, schemaSchema, serviceProviderConfigSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import { holdsUrn, isList, itemsIn, judgeEndpoint, noneWrong } from '../discovery-list.ts';
import { judgeStatus, judgeStatuses } from '../expectation.ts';

/** RFC 7644 §4 */
export const typesListed: Check<Sources> = defineCheck({
  id: 'discovery/types',
  title: 'ResourceTypes answers with a list',
  requirements: ['RFC7644-4-04'],
  hint: 'Answer GET /ResourceTypes with a ListResponse that holds every resource type.',
  breaks: 'Clients do not find out whether there are groups, and where.',
  judge: ({ exchanges = [] }) => judgeEndpoint(exchanges[0], '200 with a ListResponse', isList),
});

/** RFC 7643 §6. The id is optional, and an endpoint may be written in several ways. */
export const typeFields: Check<Sources> = defineCheck({
  id: 'discovery/type-fields',
  title: 'Each resource type has its schemas, a name, an endpoint and a schema',
  requirements: ['RFC7643-6-01', 'RFC7643-6-02', 'RFC7643-6-03', 'RFC7643-6-04'],
  hint: 'Send schemas, name, endpoint and schema with each resource type.',
  breaks: 'Clients do not find where a type is served and what it looks like.',
  judge: ({ exchanges = [] }) =>
    noneWrong(
      'schemas, name, endpoint and schema in each',
      itemsIn(exchanges[0]).flatMap((type, index) => {
        const who = String(attribute(type, 'name') ?? `number ${index + 1}`);
        const lacking = ['name', 'endpoint', 'schema'].filter((name) => typeof attribute(type, name) !== 'string');
        return [...lacking, ...(holdsUrn(type, resourceTypeSchema) ? [] : ['schemas'])].map(
          (each) => `${who}: no ${each}`,
        );
      }),
    ),
});

/** RFC 7643 §6, erratum 7522: a list. */
export const extensionEntries: Check<Sources> = defineCheck({
  id: 'discovery/extension-entries',
  title: 'Each extension of a type says its schema and whether it is required',
  requirements: ['RFC7643-6-05'],
  hint: 'Send schemaExtensions as a list, each with schema as text and required as true or false.',
  breaks: 'Clients leave an extension out that is needed, or send one that is not known.',
  judge({ exchanges = [] }) {
    const entries = extensionsIn(exchanges[0]);
    if (entries.length === 0) return skip('no type has an extension');
    return noneWrong(
      'schema and required in each',
      entries
        .filter(
          (entry) =>
            typeof attribute(entry, 'schema') !== 'string' || typeof attribute(entry, 'required') !== 'boolean',
        )
        .map((entry) => String(attribute(entry, 'schema') ?? 'one without schema')),
    );
  },
});

/** RFC 7643 §6, RFC 7644 §4. `exchanges`: /ResourceTypes, then /Schemas. Who lists discovery itself need not describe it. */
export const typesDescribed: Check<Sources> = defineCheck({
  id: 'discovery/types-described',
  title: 'Every schema of a resource type is found at Schemas',
  requirements: ['RFC7644-4-09', 'RFC7643-6-04', 'RFC7643-6-06'],
  hint: 'List at /Schemas each schema and extension that /ResourceTypes names.',
  breaks: 'Clients that build their attribute list from discovery miss attributes.',
  judge({ exchanges: [types, schemas] = [] }) {
    const known = itemsIn(schemas).map((schema) => String(attribute(schema, 'id')).toLowerCase());
    if (known.length === 0) return skip('the target lists no schemas');
    const named = [...itemsIn(types), ...extensionsIn(types)]
      .map((each) => attribute(each, 'schema'))
      .filter((urn): urn is string => typeof urn === 'string');
    return noneWrong(
      'each schema at /Schemas',
      [...new Set(named)].filter((urn) => !known.includes(urn.toLowerCase()) && !ofDiscovery.includes(urn)),
    );
  },
});

const ofDiscovery: readonly string[] = [serviceProviderConfigSchema, resourceTypeSchema, schemaSchema];

/** RFC 7644 §4 */
export const typeById: Check<Sources> = defineCheck({
  id: 'discovery/type-by-id',
  title: 'A resource type can be read by itself',
  requirements: ['RFC7644-4-05', 'CYB-01'],
  hint: 'Answer GET /ResourceTypes/User with that one resource type.',
  breaks: 'Clients that follow meta.location of a resource type find nothing.',
  judge({ exchanges: [exchange] = [] }) {
    const judgement = judgeStatus(exchange, { expected: '200 with the type', passes: (status) => status === 200 });
    if (judgement.kind !== 'pass') return judgement;
    return typeof attribute(exchange?.response?.body, 'endpoint') === 'string'
      ? pass
      : fail({ expected: '200 with the type', actual: '200 with something else' });
  },
});

/** RFC 7644 §4. A list may be refused where the policy or the size says so. */
export const endpointsAnswer: Check<Sources> = defineCheck({
  id: 'discovery/endpoints-answer',
  title: 'Every endpoint that ResourceTypes names answers',
  requirements: ['RFC7644-4-10'],
  hint: 'Serve each endpoint that /ResourceTypes names, or take the type off the list.',
  breaks: 'Clients turn on what does not work.',
  judge: (evidence) =>
    judgeStatuses(evidence, {
      expected: '200 at each endpoint',
      passes: (status) => status === 200,
      tolerates: (status) => [400, 403, 501].includes(status),
      reason: 'listing may not be allowed there',
    }),
});

function extensionsIn(types: Exchange | undefined): readonly unknown[] {
  return itemsIn(types).flatMap((type) => {
    const entries = attribute(type, 'schemaExtensions');
    return Array.isArray(entries) ? entries : [];
  });
}
