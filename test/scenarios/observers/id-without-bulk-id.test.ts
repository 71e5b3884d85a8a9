import { expect, it } from 'vitest';
import { idWithoutBulkId } from '../../../scenarios/observers/id-without-bulk-id.ts';
import { ada, judged } from './build.ts';

it.each([['words that are alike', ada({ id: 'bulk-7' }), {}]])('passes %s', (_what, body, look) => {
  expect(judged(idWithoutBulkId, body, look)).toBe('pass');
});

it.each([['the word', ada({ id: 'bulkId:7' }), {}]])('fails %s', (_what, body, look) => {
  expect(judged(idWithoutBulkId, body, look)).toBe('fail');
});
