import { expect, it } from 'vitest';
import { decoded, lastSegment } from '../../../target-adapter/scim/location.ts';

it.each([
  ['https://staging.example/scim/v2/Users/a%20b', 'a b'],
  ['/Users/7/?x=1#y', '7'],
  ['/Users/100%', '100%'],
  ['https://staging.example', undefined],
  ['http://[', undefined],
  ['', undefined],
  ['/', undefined],
])('finds what %s ends in', (location, last) => {
  expect(lastSegment(location)).toBe(last);
});

it('leaves a percent sign that encodes nothing', () => {
  expect(decoded('%E0%A4%A')).toBe('%E0%A4%A');
});
