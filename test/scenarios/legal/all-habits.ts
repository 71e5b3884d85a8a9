import type { Habit } from './habit.ts';
import { answers } from './habits/answers.ts';
import { discovery } from './habits/discovery.ts';
import { gateways } from './habits/gateways.ts';
import { leniency } from './habits/leniency.ts';
import { queries } from './habits/queries.ts';
import { requests } from './habits/requests.ts';
import { values } from './habits/values.ts';

export const habits: readonly Habit[] = [
  ...answers,
  ...requests,
  ...discovery,
  ...values,
  ...gateways,
  ...leniency,
  ...queries,
];
