import { expect, it } from 'vitest';
import { readDiscovery } from '../../../scenarios/discovery.ts';
import { listWithinMax } from '../../../scenarios/observers/list-within-max.ts';
import { ada, judged, list } from './build.ts';

const two = list([ada(), ada({ id: '8' })]);
const announcing = (maxResults?: unknown) => ({
  discovery: readDiscovery({ serviceProviderConfig: { filter: { supported: true, maxResults } } }),
});
const what = 'GET /Users?filter=title%20pr';

it('passes as many as are announced, whatever count asked for', () => {
  expect(judged(listWithinMax, two, { what, known: announcing(2) })).toBe('pass');
  expect(judged(listWithinMax, two, { what: `${what}&count=1`, known: announcing(2) })).toBe('pass');
});

it('fails more than are announced, in a search too', () => {
  const search = { what: 'POST /Users/.search', sent: { filter: 'title pr' } };

  expect(judged(listWithinMax, two, { what, known: announcing(1) })).toBe('fail');
  expect(judged(listWithinMax, two, { ...search, known: announcing(1) })).toBe('fail');
});

it.each([undefined, 0, -1, '1'])('does not look where maxResults is announced as %s', (maxResults) => {
  expect(judged(listWithinMax, two, { what, known: announcing(maxResults) })).toBe('not shown');
});

it('does not look at a list without filter', () => {
  expect(judged(listWithinMax, two, { what: 'GET /Users', known: announcing(1) })).toBe('not shown');
});
