import { noFalseAlarms } from './no-false-alarm.ts';
import { organizations } from './organization.ts';

noFalseAlarms(organizations);
