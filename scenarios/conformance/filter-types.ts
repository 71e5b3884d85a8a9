import { attribute, isUnassigned, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import { filterCaseExact } from '../checks/filter/case-exact.ts';
import {
  filterBoolean,
  filterExtension,
  filterExternalId,
  filterId,
  filterPresent,
  filterSubAttribute,
} from '../checks/filter/types.ts';
import { answersTo, type Question } from '../checks/filter-answer.ts';
import { ask, quoted } from '../probe/ask.ts';
import { type Made, makePair } from '../probe/people.ts';
import { defineScenario, type Tools } from '../scenario.ts';

export const filterTypes = defineScenario({
  id: 'filter-types',
  suite: 'conformance',
  group: 'Filter',
  title: 'Filters find by attributes of every kind',
  needs: [],
  dialects: 'none',
  after: ['filter-logic'],
  story: [
    'Two people are created, the second one without title and externalId.',
    'The first one is looked for by userName together with one of the values that the target showed, and with another value.',
    'What the target does not keep is not looked for.',
  ],
  checks: [
    filterBoolean,
    filterSubAttribute,
    filterId,
    filterExternalId,
    filterCaseExact,
    filterExtension,
    filterPresent,
  ],
  async play(tools) {
    const { check, discovery, newAddress } = tools;
    const [first, second] = await makePair(tools, { second: { title: undefined, externalId: undefined } });
    const { resource } = first;

    const active = attribute(resource, 'active');
    const isActive = typeof active === 'boolean';
    check(filterBoolean, answersTo(discovery, isActive ? await askBoth(tools, first, 'active', active, !active) : []));
    check(filterSubAttribute, answersTo(discovery, await askText(tools, first, 'name.familyName', resource)));

    const nobodys = quoted(newAddress());
    check(
      filterId,
      answersTo(discovery, [
        await ask(tools, `id eq ${quoted(first.id)}`, [first]),
        await ask(tools, `id eq ${nobodys}`, []),
      ]),
    );

    const externalId = attribute(resource, 'externalId');
    const isKept = typeof externalId === 'string';
    const byExternalId = async (text: string, finds: readonly Made[]): Promise<Question> =>
      ask(tools, `externalId eq ${quoted(text)}`, finds);
    check(filterExternalId, answersTo(discovery, isKept ? [await byExternalId(externalId, [first])] : []));
    check(filterCaseExact, answersTo(discovery, isKept ? [await byExternalId(externalId.toUpperCase(), [])] : []));

    const department = `${enterpriseSchema}:department`;
    check(filterExtension, answersTo(discovery, await askText(tools, first, department, resource)));
    check(filterPresent, answersTo(discovery, await askPresent(tools, first, second)));
  },
});

/** By the value that is there, and by another one. */
async function askBoth(
  tools: Tools,
  who: Made,
  path: string,
  value: string | boolean,
  other: string | boolean,
): Promise<readonly Question[]> {
  const whose = `userName eq ${quoted(who.userName)}`;
  return [
    await ask(tools, `${whose} and ${path} eq ${JSON.stringify(value)}`, [who]),
    await ask(tools, `${whose} and ${path} eq ${JSON.stringify(other)}`, []),
  ];
}

async function askText(tools: Tools, who: Made, path: string, resource: JsonObject): Promise<readonly Question[]> {
  const colon = path.lastIndexOf(':');
  const steps = colon === -1 ? path.split('.') : [path.slice(0, colon), path.slice(colon + 1)];
  const value = attribute(resource, ...steps);
  return typeof value === 'string' ? askBoth(tools, who, path, value, `${value} of others`) : [];
}

async function askPresent(tools: Tools, first: Made, second: Made): Promise<readonly Question[]> {
  const name = ['title', 'externalId'].find(
    (each) => !isUnassigned(attribute(first.resource, each)) && isUnassigned(attribute(second.resource, each)),
  );
  if (name === undefined) return [];
  return [
    await ask(tools, `userName eq ${quoted(first.userName)} and ${name} pr`, [first]),
    await ask(tools, `userName eq ${quoted(second.userName)} and ${name} pr`, []),
  ];
}
