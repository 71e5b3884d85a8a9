import { mails } from './mail.ts';
import { noFalseAlarms } from './no-false-alarm.ts';

noFalseAlarms(mails);
