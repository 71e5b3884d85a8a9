import { expect, it } from 'vitest';
import { decimalValues } from '../../../scenarios/observers/decimal-values.ts';
import { ada, describing, judged } from './build.ts';

it.each([
  [
    'a fraction and a whole number',
    ada({ load: [0.5, 1] }),
    { known: describing([{ name: 'load', type: 'decimal', multiValued: true }]) },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(decimalValues, body, look)).toBe('pass');
});

it.each([['text', ada({ load: '0.5' }), { known: describing([{ name: 'load', type: 'decimal' }]) }]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(decimalValues, body, look)).toBe('fail');
  },
);
