import { expect, it } from 'vitest';
import { noInternals } from '../../../scenarios/observers/no-internals.ts';
import { errorSchema } from '../../../target-adapter/scim/urns.ts';
import { judged } from './build.ts';

it.each([
  [
    'a sentence that names lines and classes of people',
    {
      schemas: [errorSchema],
      detail: 'The exception at line 7 (see the manual) concerns class A: java, SQL and System.',
    },
    { status: 400 },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(noInternals, body, look)).toBe('pass');
});

it.each([
  [
    'a frame of JavaScript',
    { schemas: [errorSchema], detail: 'at Store.find (/srv/app/store.js:41:13)' },
    { status: 400 },
  ],
  ['a frame of Java', 'at com.x.Users.get(Users.java:41)', { status: 400 }],
  ['a frame of .NET', 'at X.Users.Get(String id) in C:/x/Users.cs:line 41', { status: 400 }],
  ['Python', 'Traceback (most recent call last)', { status: 400 }],
  ['an exception of Java', { schemas: [errorSchema], detail: 'java.lang.NullPointerException' }, { status: 400 }],
  ['a database', { schemas: [errorSchema], detail: 'ORA-00001: unique constraint' }, { status: 400 }],
])('fails %s', (_what, body, look) => {
  expect(judged(noInternals, body, look)).toBe('fail');
});

it.each([['a success', { detail: 'java.lang.Error' }, {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(noInternals, body, look)).toBe('not shown');
});
