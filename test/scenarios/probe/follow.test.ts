import { expect, it } from 'vitest';
import { pathsOf } from '../../../scenarios/probe/follow.ts';

const base = 'https://target.example/scim/v2';

it.each([
  ['https://target.example/scim/v2/Users/1', ['/Users/1']],
  ['Users/1', ['/Users/1', '/Groups/Users/1']],
  ['../Users/1', ['/Users/1']],
  ['/scim/v2/Users/1', ['/Users/1']],
])('reads %s as %j', (ref, paths) => {
  expect(pathsOf(ref, base, '/Groups/7')).toEqual(paths);
});

it.each(['https://other.example/scim/v2/Users/1', 'https://target.example/Users/1', '/Users/1', 'http://%'])(
  'does not follow %s out of the base URL',
  (ref) => {
    expect(pathsOf(ref, base, '/Groups/7')).toEqual([]);
  },
);
