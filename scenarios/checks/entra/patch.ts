import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, skip, warn } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';
import { inWords } from '../in-words.ts';
import { valuesOf } from '../kept.ts';
import { missingResource } from '../person-read.ts';
import { unmetIn, type Wish } from '../wish.ts';
import { barredWrite, judgeWritten, type Write } from '../write.ts';
import { judgeSent, sentCheck } from './sent.ts';

export const entraOpCasing = sentCheck(
  {
    id: 'entra/op-casing',
    title: 'PATCH reads op with a capital as without',
    requirements: ['ENTRA-09'],
    hint: 'Compare op without regard to letter case.',
    breaks: 'Entra ID: no change, no deactivation and no membership ever arrives.',
  },
  'RFC 7644 §3.5.2 writes op in small letters',
);

/** Each operation is plain: only that they come together, and with capitals, is Entra ID's. */
export const entraSeveral = sentCheck(
  {
    id: 'entra/several-operations',
    title: 'PATCH with an operation for each attribute changes all of them',
    requirements: ['ENTRA-10', 'RFC7644-3.5.2-13'],
    hint: 'Carry out every operation of the request, in its order.',
    breaks: 'Entra ID: of a person who marries one name changes and the other stays.',
  },
  'the form of the operations is Entra ID’s own',
);

export const entraAddCreates = sentCheck(
  {
    id: 'entra/add-creates-value',
    title: 'Add to a value path that matches nothing creates the value with its type',
    requirements: ['ENTRA-11'],
    hint: 'Create the value that the filter of the path describes, its type among it.',
    breaks: 'Entra ID: the first telephone number or address of a person never arrives.',
  },
  'RFC 7644 §3.5.2.1 does not say what becomes of an add without a match',
);

/** A refusal and a creation are both fine: only silence is not. RFC 7644 §3.5.2.3 */
export const entraReplaceTold: Check<Write> = defineCheck({
  id: 'entra/replace-told',
  title: 'Replace by a value path that matches nothing is refused or creates the value',
  requirements: ['ENTRA-12'],
  hint: 'Answer 400 with scimType noTarget, or create the value that the filter describes.',
  breaks: 'Entra ID believes that a number is stored which is nowhere, and sends it no more.',
  judge(evidence) {
    const barred = barredWrite(evidence);
    if (barred !== undefined) return barred;
    const { write } = evidence;
    const status = write?.response?.status ?? 0;
    if (status >= 400 && status < 500) return pass;
    return judgeWritten(evidence);
  },
});

/** `before`: what the person showed just before; where the value was not there, nothing can be cleared. */
export type Clearing = Write & { readonly before: readonly Wish[] };

function clearing(evidence: Clearing, lawful: string): Judgement {
  const { after, before, write } = evidence;
  const judged = judgeSent(evidence, lawful);
  if (judged.kind !== 'fail' || !isSuccess(write?.response?.status) || after?.resource === undefined) return judged;
  // What was never stored shows nothing: told elsewhere.
  return unmetIn(after.resource, before) === undefined
    ? judged
    : warn({ expected: judged.expected, actual: judged.actual, reason: 'it shows neither the old value nor none' });
}

export const entraClearedByText: Check<Clearing> = defineCheck({
  id: 'entra/cleared-by-text',
  title: 'Replace of an attribute by an empty text clears it',
  requirements: ['ENTRA-34'],
  hint: 'Take "" as no value, and answer 200 or 204.',
  breaks: 'Microsoft’s validation for the gallery fails, and values that are gone stay in the account.',
  judge: (evidence) => clearing(evidence, 'RFC 7643 §2.5 says it of null and [], not of an empty text'),
});

/** A refusal is a warning: trap 35. */
export const entraClearedByNull: Check<Clearing> = defineCheck({
  id: 'entra/cleared-by-null',
  title: 'Replace of an attribute by null clears it',
  requirements: ['ENTRA-34', 'RFC7643-2.5-02'],
  hint: 'Take null as no value, and answer 200 or 204.',
  breaks: 'Microsoft’s validation for the gallery fails, and values that are gone stay in the account.',
  judge: (evidence) => clearing(evidence, 'identity providers can do without, though RFC 7643 §2.5 makes null a value'),
});

/** `value`: as it was sent, of the element of this type. */
export type Sent = Write & { readonly list: string; readonly type: string; readonly value: string };

/** To the letter: trap 10 lets a target normalize, so it is Entra ID's wish alone. */
export const entraKept: Check<Sent> = defineCheck({
  id: 'entra/values-kept',
  title: 'A telephone number is kept as it was sent',
  requirements: ['ENTRA-28'],
  hint: 'Store values as they come; normalize a copy where you need one.',
  breaks: 'Entra ID reads another number than it sent, and sends it again in every cycle.',
  judge({ write, after, list, type, value, lacks }) {
    if (lacks !== undefined) return skip(lacks);
    if (!isSuccess(write?.response?.status)) return skip(`the number was not taken: ${answerOf(write)}`);
    if (after === undefined) return skip('the person was not read again');
    const missing = missingResource(after);
    if (missing !== undefined) return missing;
    const shown = valuesOf(after.resource, list).find(
      (each) => isObject(each) && String(attribute(each, 'type')).toLowerCase() === type,
    );
    const actual = attribute(shown, 'value');
    if (actual === undefined) return skip('the number is not shown: another check tells');
    return actual === value ? pass : fail({ expected: inWords(value), actual: inWords(actual) });
  },
});

/** The text stays a text: whoever unpacks it answers something else than was sent. */
export const entraRoleText: Check<Write & { readonly value: string }> = defineCheck({
  id: 'entra/role-text',
  title: 'A role whose value is JSON in a text is kept so, or refused in plain words',
  requirements: ['ENTRA-19'],
  hint: 'Store the value of a role as the text that it is, or answer 400 with a detail.',
  breaks: 'Entra ID: assignments of roles of the application end in a server error, or in another role.',
  judge(evidence) {
    const barred = barredWrite(evidence);
    if (barred !== undefined) return barred;
    const { write, after, value } = evidence;
    const status = write?.response?.status ?? 0;
    const expected = 'the role with its value as it was sent, or a refusal with its reason';
    if (status >= 400 && status < 500) {
      const detail = attribute(write?.response?.body, 'detail');
      return typeof detail === 'string' && detail.trim() !== ''
        ? pass
        : warn({
            expected,
            actual: `${answerOf(write)}, without detail`,
            reason: 'it is refused, and nobody learns why',
          });
    }
    if (!isSuccess(status)) return fail({ expected, actual: answerOf(write) });
    if (after === undefined) return skip('the person was not read again');
    const missing = missingResource(after);
    if (missing !== undefined) return missing;
    const shown = valuesOf(after.resource, 'roles').map((role) => attribute(role, 'value') ?? role);
    if (shown.includes(value)) return pass;
    return fail({ expected, actual: shown.length === 0 ? 'no role' : `roles ${shown.map(inWords).join(', ')}` });
  },
});
