import { it } from 'vitest';
import { habits } from '../test/scenarios/legal/all-habits.ts';
import { expectNoFalseAlarm } from '../test/scenarios/legal/no-false-alarm.ts';

it.each(habits)('raises no false alarm on a target that $title', expectNoFalseAlarm, 120_000);
