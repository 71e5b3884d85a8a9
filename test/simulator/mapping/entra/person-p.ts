import { chanceOf } from '../../../../simulator/mapping/chance.ts';
import { type Compiled, compile } from '../../../../simulator/mapping/entra/compile.ts';
import type { World } from '../../../../simulator/mapping/entra/function.ts';
import { entraAttributes, isEntraAttribute } from '../../../../simulator/mapping/entra/source.ts';
import { nothing, text, texts, textsOf, type Value } from '../../../../simulator/mapping/entra/value.ts';

/** The person of the test vectors. */
export const p: Readonly<Record<string, Value>> = {
  givenName: text('John'),
  surname: text('Doe'),
  userPrincipalName: text('John.Doe@contoso.com'),
  mail: text('john.doe@contoso.com'),
  mailNickname: text('john_doe72'),
  telephoneNumber: text('+91 9998887777'),
  state: text('QLD'),
  companyName: text(''),
  IsSoftDeleted: text('False'),
  proxyAddresses: texts(['SMTP:a@x', 'smtp:b@x', 'smtp:b@x']),
  extensionAttribute1: text('20150123105347.1Z'),
  hire: text('2012-03-16-07:00'),
  bad: text('x'),
  appRoleAssignments: { kind: 'roles', roles: [{ value: 'Admin', displayName: 'Admin' }] },
};

export const world: World = { now: () => Date.parse('2012-03-01T00:00:00Z'), chance: chanceOf(7) };

export const compiled = (expression: string): Compiled =>
  compile(expression, {
    isAttribute: (name) => isEntraAttribute(name) || name === 'hire' || name === 'bad',
    known: entraAttributes,
  });

export const evaluated = (expression: string, person: Readonly<Record<string, Value>> = p) =>
  compiled(expression).evaluate((name) => person[name] ?? nothing, world);

/** As the product's test tool prints it: null, one text, or a list. */
export function yielded(expression: string, person: Readonly<Record<string, Value>> = p): unknown {
  const { value } = evaluated(expression, person);
  const all = textsOf(value);
  if (value.kind === 'null' || value.kind === 'ignored') return value.kind === 'null' ? null : value.kind;
  return all.length === 1 ? all[0] : all;
}
