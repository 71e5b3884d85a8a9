import { expect, it } from 'vitest';
import { schemasOnce } from '../../../scenarios/observers/schemas-once.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, judged } from './build.ts';

it.each([['each once', ada({ schemas: [userSchema, enterpriseSchema] }), {}]])('passes %s', (_what, body, look) => {
  expect(judged(schemasOnce, body, look)).toBe('pass');
});

it.each([['one twice', ada({ schemas: [userSchema, userSchema.toUpperCase()] }), {}]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(schemasOnce, body, look)).toBe('fail');
  },
);

it.each([['a person without schemas', ada({ schemas: undefined }), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(schemasOnce, body, look)).toBe('not shown');
});
