import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, warn } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';
import { unmetIn, type Wish } from '../wish.ts';
import { judgeRefused, judgeWritten, type Write } from '../write.ts';

/** RFC 7644 §3.5.2.3 */
export const replaceSingle: Check<Write> = defineCheck({
  id: 'patch/replace-single',
  title: 'PATCH replace sets the new value of an attribute',
  requirements: ['RFC7644-3.5.2.3-02', 'RFC7644-4-08'],
  hint: 'Store the value of the operation under the attribute that its path names.',
  breaks: 'Changes in the directory never reach the account.',
  judge: judgeWritten,
});

export const replaceUnset: Check<Write> = defineCheck({
  id: 'patch/replace-unset',
  title: 'PATCH replace of an attribute without value works as add',
  requirements: ['RFC7644-3.5.2.3-04'],
  hint: 'Treat replace of an attribute that has no value as add.',
  breaks: 'A value that was empty at first, which most identity providers send as replace, is refused for ever.',
  judge: judgeWritten,
});

export const replaceWithoutPath: Check<Write> = defineCheck({
  id: 'patch/replace-without-path',
  title: 'PATCH replace without a path changes what its value names alone',
  requirements: ['RFC7644-3.5.2.3-01'],
  hint: 'Replace the attributes that the value object names, and keep all others.',
  breaks: 'Okta deactivates people in this form: it fails, or it wipes out the rest of the account.',
  judge: judgeWritten,
});

export const replaceComplex: Check<Write> = defineCheck({
  id: 'patch/replace-complex',
  title: 'PATCH replace of a complex attribute keeps the parts that are not named',
  requirements: ['RFC7644-3.5.2.3-05'],
  hint: 'Replace the sub-attributes that the value names, and leave the others as they are.',
  breaks: 'A new family name wipes out the given name.',
  judge: judgeWritten,
});

export const replaceList: Check<Write> = defineCheck({
  id: 'patch/replace-list',
  title: 'PATCH replace of a list leaves the new values alone',
  requirements: ['RFC7644-3.5.2.3-03'],
  hint: 'Let replace without a filter put the new values in place of all old ones.',
  breaks: 'Old phone numbers and addresses stay in the account.',
  judge: judgeWritten,
});

export const replaceChosen: Check<Write> = defineCheck({
  id: 'patch/replace-chosen',
  title: 'PATCH replace with a filter in its path changes the chosen value alone',
  requirements: ['RFC7644-3.5.2.3-06'],
  hint: 'Apply the filter in brackets to the values, and replace each that matches and no other.',
  breaks: 'A change of the home number changes the one of work.',
  judge: (evidence) => asFilterless(evidence, judgeWritten(evidence)),
});

export const replaceChosenPart: Check<Write> = defineCheck({
  id: 'patch/replace-chosen-part',
  title: 'PATCH replace of one part of a chosen value leaves all others',
  requirements: ['RFC7644-3.5.2.3-07'],
  hint: 'Set the sub-attribute behind the brackets in each value that the filter matches, and in no other.',
  breaks: 'Entra ID changes e-mail addresses and phone numbers in this form.',
  judge: (evidence) => asFilterless(evidence, judgeWritten(evidence)),
});

/** Trap 29: many create the value, since Entra ID hopes for that. `created`: what it shows then. */
export const replaceUnmatched: Check<Write & { readonly created: readonly Wish[] }> = defineCheck({
  id: 'patch/replace-unmatched',
  title: 'PATCH replace with a filter that matches nothing is refused as noTarget',
  requirements: ['RFC7644-3.5.2.3-08'],
  hint: 'Answer 400 with scimType noTarget where the filter of a replace matches no value.',
  breaks: 'Clients believe that a change was stored which went nowhere, or into the wrong value.',
  judge(evidence) {
    const { write, after, created } = evidence;
    const isCreated =
      isSuccess(write?.response?.status) &&
      after?.resource !== undefined &&
      unmetIn(after.resource, created) === undefined;
    return isCreated
      ? warn({ expected, actual: `${answerOf(write)} and the value was created`, reason: 'Entra ID hopes for that' })
      : judgeRefused(evidence, { expected, scimTypes: ['noTarget'], passedOver: 'fail' });
  },
});

const expected = '400 noTarget';

/** Trap 17: to refuse a filter that one does not support is honest. */
function asFilterless(
  { write, discovery }: Write,
  judgement: ReturnType<typeof judgeWritten>,
): ReturnType<typeof judgeWritten> {
  const { status, body } = write?.response ?? {};
  const isHonest =
    status === 501 ||
    (status === 400 && (discovery.filter === false || attribute(body, 'scimType') === 'invalidFilter'));
  return judgement.kind === 'fail' && isHonest
    ? warn({ expected: judgement.expected, actual: judgement.actual, reason: 'it says that it has no such filter' })
    : judgement;
}
