import { expect, it } from 'vitest';
import { binaryValues } from '../../../scenarios/observers/binary-values.ts';
import { ada, judged } from './build.ts';

it.each([
  ['base64', ada({ x509Certificates: [{ value: 'MIIB+/8=' }] }), {}],
  ['base64url without padding', ada({ x509Certificates: [{ value: 'MIIB-_8' }] }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(binaryValues, body, look)).toBe('pass');
});

it.each([['a PEM frame', ada({ x509Certificates: [{ value: '-----BEGIN CERTIFICATE-----' }] }), {}]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(binaryValues, body, look)).toBe('fail');
  },
);
