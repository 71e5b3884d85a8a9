import { answers } from './answers.ts';
import { noFalseAlarms } from './no-false-alarm.ts';

noFalseAlarms(answers);
