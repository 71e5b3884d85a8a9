import { noFalseAlarms } from './no-false-alarm.ts';
import { requests } from './requests.ts';

noFalseAlarms(requests);
