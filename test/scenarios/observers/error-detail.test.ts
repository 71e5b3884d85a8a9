import { expect, it } from 'vitest';
import { errorDetail } from '../../../scenarios/observers/error-detail.ts';
import { errorSchema } from '../../../target-adapter/scim/urns.ts';
import { judged } from './build.ts';

it.each([['a sentence', { schemas: [errorSchema], detail: 'No.' }, { status: 400 }]])(
  'passes %s',
  (_what, body, look) => {
    expect(judged(errorDetail, body, look)).toBe('pass');
  },
);

it.each([['a list', { schemas: [errorSchema], detail: ['No.'] }, { status: 400 }]])('fails %s', (_what, body, look) => {
  expect(judged(errorDetail, body, look)).toBe('fail');
});

it.each([['none', { schemas: [errorSchema], status: '400' }, { status: 400 }]])(
  'does not look at %s',
  (_what, body, look) => {
    expect(judged(errorDetail, body, look)).toBe('not shown');
  },
);
