import { expect, it } from 'vitest';
import { instantOf } from '../../../target-adapter/scim/date-time.ts';

it.each([
  '2026-01-31T12:00:00Z',
  '2026-01-31T12:00:00',
  '2026-01-31T14:00:00+02:00',
  '2026-01-31T12:00:00.000000Z',
  '2026-01-31t12:00:00z',
])('reads %s as the same instant', (text) => {
  expect(instantOf(text)).toBe(Date.UTC(2026, 0, 31, 12));
});

it.each(['2026-01-31', '12:00:00', '2026-13-31T12:00:00Z', '31.1.2026 12:00', '2026-01-31 12:00:00', ''])(
  'reads "%s" as no date and time',
  (text) => {
    expect(instantOf(text)).toBeUndefined();
  },
);
