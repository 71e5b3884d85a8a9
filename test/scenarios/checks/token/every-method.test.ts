import { expect, it } from 'vitest';
import { everyMethod } from '../../../../scenarios/checks/token/every-method.ts';

it('changes and deletes before it looks at the one person', () => {
  expect(
    everyMethod('a/7', { userName: 'ada@x.test' }, 'Hopper').map(({ method, path }) => `${method} ${path}`),
  ).toEqual([
    'GET /Users?startIndex=1&count=1',
    'PATCH /Users/a%2F7',
    'PUT /Users/a%2F7',
    'DELETE /Users/a%2F7',
    'GET /Users/a%2F7',
  ]);
});
