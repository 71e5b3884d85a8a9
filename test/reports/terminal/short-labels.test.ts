import { expect, it } from 'vitest';
import { shortLabels } from '../../../reports/terminal/short-labels.ts';

it.each([
  [12, { okta: 'okta', 'okta-aiw': 'okta-aiw' }],
  [5, { okta: 'okta', 'okta-aiw': 'okta-' }],
  [4, { okta: 'okta', 'okta-aiw': '-aiw' }],
  [3, { okta: 'okt', 'okta-aiw': 'aiw' }],
])('tells labels apart in %i characters, whatever their order', (width, expected) => {
  const labels = Object.keys(expected);

  expect(Object.fromEntries(shortLabels(labels, width))).toEqual(expected);
  expect(Object.fromEntries(shortLabels(labels.toReversed(), width))).toEqual(expected);
});

it('keeps the beginning where nothing tells them apart', () => {
  expect([...shortLabels(['aaab', 'aaaab', 'aaaaab'], 2).values()]).toEqual(['aa', 'ab', 'aa']);
});
