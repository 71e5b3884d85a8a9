import { type Compiled, compile } from '../../../../simulator/mapping/okta/compile.ts';
import { oktaAttributes } from '../../../../simulator/mapping/okta/source.ts';
import type { Surroundings, Value } from '../../../../simulator/mapping/okta/value.ts';

/** The person of the test vectors. */
const attributes: Readonly<Record<string, Value>> = {
  firstName: 'Winston',
  lastName: 'Churchill',
  email: 'winston.churchill@gmail.com',
  login: 'winston.churchill@gmail.com',
  nickName: '',
};

export const w: Surroundings = {
  user: (name) => attributes[name] ?? null,
  appUser: () => null,
  profile: () => null,
  groups: [
    { id: 'g1', name: 'admins' },
    { id: 'g2', name: 'Sales EMEA' },
  ],
  status: 'ACTIVE',
  organization: { name: 'Example', subDomain: 'example' },
};

const own = [...oktaAttributes, 'middleInitial'];

export const compiled = (expression: string): Compiled =>
  compile(expression, { isAttribute: (name) => own.includes(name), known: own });

export const yielded = (expression: string, person: Surroundings = w): Value =>
  compiled(expression).evaluate(person, () => Date.parse('2012-03-01T12:30:05Z'));
