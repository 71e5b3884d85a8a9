import { type Check, defineCheck, refused } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { barredWrite, judgeWritten, type Write } from '../write.ts';
import { sentCheck } from './sent.ts';

/** Whether the target has roles or not: they come with every create. */
export const entraCreate: Check<Write> = defineCheck({
  id: 'entra/create',
  title: 'A create in the form of Entra ID is taken',
  requirements: ['ENTRA-07'],
  hint: 'Take the enterprise schema without a value of it, pass over meta, and read an empty list as no value.',
  breaks: 'Entra ID: nobody is ever created.',
  judge(evidence) {
    const status = evidence.write?.response?.status ?? 0;
    if (barredWrite(evidence) !== undefined || status < 400 || status >= 500) return judgeWritten(evidence);
    const reason = 'a target may refuse what its schema does not have; this comes with every create';
    return refused({ expected: 'the person is created', actual: answerOf(evidence.write), reason });
  },
});

/** RFC 7643 §2.5: null is as good as absent, so to refuse it is no right of the target. */
export const entraNulls = sentCheck(
  {
    id: 'entra/create-nulls',
    title: 'A create with null for what has no value is taken, and leaves it without value',
    requirements: ['ENTRA-38', 'RFC7643-2.5-01'],
    hint: 'Treat null as if the attribute had not been sent.',
    breaks: 'Entra ID, as its older sample has it: people without a title or a telephone are refused.',
  },
  'only the older sample of Entra ID sends null',
);

export const entraRolePrimary = sentCheck(
  {
    id: 'entra/role-primary-text',
    title: 'A create is taken whose role has primary as the text “True”',
    requirements: ['ENTRA-19'],
    hint: 'Read "True" and "False" as booleans wherever the attribute is one.',
    breaks: 'Entra ID, and Microsoft’s SCIM Validator: nobody with a role of the application is created.',
  },
  'RFC 7643 §2.3.2 knows true and false without quotes',
);

export const entraUnlistedExtension = sentCheck(
  {
    id: 'entra/unlisted-extension',
    title: 'A create is taken whose extension schemas does not list',
    requirements: ['ENTRA-35'],
    hint: 'Read an extension by its key in the body, whether schemas lists it or not.',
    breaks: 'Entra ID: attributes of an extension of one’s own get lost, or nobody is created.',
  },
  'RFC 7643 §3.1 wants each extension listed',
);
