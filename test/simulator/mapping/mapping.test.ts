import { describe, expect, it } from 'vitest';
import { entraMappings } from '../../../simulator/mapping/entra.ts';
import { genericMappings } from '../../../simulator/mapping/generic.ts';
import { changedBetween, mapPerson } from '../../../simulator/mapping/mapping.ts';
import { oktaFullMappings, oktaMappings } from '../../../simulator/mapping/okta.ts';
import { parseTargetPath } from '../../../simulator/mapping/target-path.ts';
import { aPerson } from '../build.ts';

const all = { entraMappings, genericMappings, oktaMappings, oktaFullMappings };
const department = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';

describe.each(Object.entries(all))('%s', (_, mappings) => {
  it('sends the address as userName and as work address, each attribute once, by paths that can be read', () => {
    for (const mapping of ['default', 'calendly'] as const) {
      const mapped = mapPerson(mappings, aPerson(), { mapping, groupAttribute: '' });
      const paths = mapped.map(({ path }) => path);

      expect(mapped).toContainEqual({ path: 'userName', value: 'ada.berg.r7f3k2.1@example.org' });
      expect(mapped).toContainEqual({ path: 'emails[type eq "work"].value', value: 'ada.berg.r7f3k2.1@example.org' });
      expect(mapped).toContainEqual({ path: 'externalId', value: 'r7f3k2-1' });
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths.map(parseTargetPath)).not.toContain(undefined);
    }
  });
});

it('puts the name of the group where the target takes it, in place of another attribute there', () => {
  const setting = { mapping: 'default', groupAttribute: department } as const;

  const mapped = mapPerson(genericMappings, aPerson({ groupName: 'Sales' }), setting);

  expect(mapped.filter(({ path }) => path === department)).toEqual([{ path: department, value: 'Sales' }]);
});

it('takes an empty text in the directory for no value', () => {
  const mapped = mapPerson(genericMappings, aPerson({ jobTitle: '' }), { mapping: 'default', groupAttribute: '' });

  expect(mapped).toContainEqual({ path: 'title', value: undefined });
});

it('tells what changed between two states of a person', () => {
  const setting = { mapping: 'calendly', groupAttribute: 'userType' } as const;
  const before = mapPerson(genericMappings, aPerson({ groupName: 'Sales' }), setting);
  const after = mapPerson(genericMappings, aPerson({ email: 'eva@example.org' }), setting);

  expect(changedBetween(before, after)).toEqual([
    { path: 'userName', value: 'eva@example.org' },
    { path: 'emails[type eq "work"].value', value: 'eva@example.org' },
    { path: 'userType', value: undefined },
  ]);
});
