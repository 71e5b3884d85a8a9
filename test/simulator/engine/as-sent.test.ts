import { expect, it } from 'vitest';
import { asSent } from '../../../simulator/engine/as-sent.ts';
import { aPerson } from '../build.ts';

const person = aPerson();
const userName = { path: 'userName', value: person.email };

it('leaves what is not mapped as the directory holds it', () => {
  expect(asSent(person, [userName], [userName])).toEqual({ ...person, userName: person.email });
});

it('takes what an expression made of a name, and the address that is mapped', () => {
  const mapped = [
    userName,
    { path: 'name.givenName', value: 'ADA' },
    { path: 'title', value: undefined },
    { path: 'emails[type eq "home"].value', value: 'ada@home.example' },
  ];

  expect(asSent(person, mapped, mapped)).toMatchObject({ givenName: 'ADA', jobTitle: '', email: 'ada@home.example' });
});

it('says nothing of what an update does not send', () => {
  const created = [userName, { path: 'displayName', value: 'Ada' }];

  expect(asSent(person, created, [])).toMatchObject({ displayName: '', userName: '' });
});
