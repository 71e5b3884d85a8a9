import { expect, it } from 'vitest';
import { schemasOfType } from '../../../scenarios/observers/schemas-of-type.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, describing, judged } from './build.ts';

it.each([['core schema and extension', ada({ schemas: [userSchema, enterpriseSchema] }), { known: describing([]) }]])(
  'passes %s',
  (_what, body, look) => {
    expect(judged(schemasOfType, body, look)).toBe('pass');
  },
);

it.each([['a stranger', ada({ schemas: [userSchema, 'urn:x:crm'] }), { known: describing([]) }]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(schemasOfType, body, look)).toBe('fail');
  },
);

it.each([['a target that lists no types', ada({ schemas: [userSchema, 'urn:x:crm'] }), {}]])(
  'does not look at %s',
  (_what, body, look) => {
    expect(judged(schemasOfType, body, look)).toBe('not shown');
  },
);

it('only warns of the URI of SCIM 1, which Google sends with people', () => {
  const schemas = ['urn:scim:schemas:core:1.0', userSchema];

  expect(judged(schemasOfType, ada({ schemas }), { known: describing() })).toBe('warn');
});

it.each([
  [[], 'warn'],
  [['urn:x:crm'], 'fail'],
])('only warns of the URI that Entra ID sends, beside %j', (others, kind) => {
  const sent = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

  expect(judged(schemasOfType, ada({ schemas: [userSchema, sent, ...others] }), { known: describing() })).toBe(kind);
});
