import type { Row } from './administered.ts';

/** Whether somebody may log in: sent where a mapping cannot say it, or does not. */
export const activeRow: Row = {
  to: 'active',
  kind: 'built-in',
  from: 'the user’s state',
  apply: 'always',
  evaluate: ({ enabled }) => ({ kind: 'value', value: enabled }),
};
