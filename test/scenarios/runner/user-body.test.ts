import { expect, it } from 'vitest';
import { userBodyOf } from '../../../scenarios/runner/user-body.ts';
import { rfc } from '../../../target-adapter/behaviour.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { aPerson } from '../../simulator/build.ts';
import { schemaOf, silent } from '../build.ts';

const idp = {
  mapped: () => [
    { path: 'userName', value: 'ada' },
    { path: 'name.givenName', value: 'Ada' },
    { path: 'emails[type eq "work"].value', value: 'ada@corp.test' },
    { path: 'title', value: 'Countess' },
    { path: `${enterpriseSchema}:department`, value: 'Engines' },
  ],
};
const namesIn = (told: Parameters<typeof userBodyOf>[2]) => Object.keys(userBodyOf(aPerson(), idp, told)).sort();

it('sends what the mapping has to a target that says nothing', () => {
  expect(namesIn({ behaviour: rfc, discovery: silent })).toEqual(
    ['emails', 'name', 'schemas', 'title', enterpriseSchema, 'userName'].sort(),
  );
});

it('leaves out what the schema of the target does not have', () => {
  const discovery = schemaOf({ username: {}, 'name.givenname': {}, emails: {} });

  expect(namesIn({ behaviour: rfc, discovery })).toEqual(['emails', 'name', 'schemas', 'userName']);
});

it('leaves out what its configuration does not list', () => {
  const behaviour = { ...rfc, attributes: ['name', 'emails'] };

  expect(namesIn({ behaviour, discovery: silent })).toEqual(['emails', 'name', 'schemas', 'userName']);
});
