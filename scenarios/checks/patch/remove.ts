import { attribute, isUnassigned } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, skip } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { judgeRefused, judgeWritten, type Write } from '../write.ts';

/** RFC 7644 §3.5.2.2 */
export const removeSingle: Check<Write> = defineCheck({
  id: 'patch/remove-single',
  title: 'PATCH remove leaves an attribute without value',
  requirements: ['RFC7644-3.5.2.2-02'],
  hint: 'Take the value away, so that the attribute is absent or null.',
  breaks: 'What was cleared in the directory stays in the account.',
  judge: judgeRemoved,
});

export const removeChosen: Check<Write> = defineCheck({
  id: 'patch/remove-chosen',
  title: 'PATCH remove with a filter in its path removes the chosen value alone',
  requirements: ['RFC7644-3.5.2.2-05'],
  hint: 'Remove each value that the filter in brackets matches, and no other.',
  breaks: 'The wrong phone number or address goes, or all of them.',
  judge: judgeRemoved,
});

export const removePart: Check<Write> = defineCheck({
  id: 'patch/remove-part',
  title: 'PATCH remove of one part of a value leaves the rest of it',
  requirements: ['RFC7644-3.5.2.2-09'],
  hint: 'Remove the sub-attribute that the path names, and keep the rest of the value.',
  breaks: 'Clearing a label deletes the number or name that it stands on.',
  judge: judgeRemoved,
});

export const removeLast: Check<Write> = defineCheck({
  id: 'patch/remove-last',
  title: 'PATCH remove of the last value leaves the attribute without value',
  requirements: ['RFC7644-3.5.2.2-06'],
  hint: 'Show no attribute, or an empty list, once its last value was removed.',
  breaks: 'An empty value stays behind, which clients read as a number or an address.',
  judge(evidence) {
    const judged = judgeRemoved(evidence);
    if (judged.kind !== 'pass') return judged;
    const [wish] = evidence.wishes;
    const shown = wish === undefined ? undefined : attribute(evidence.after?.resource, ...wish.path);
    return Array.isArray(shown) && shown.length > 0 && isUnassigned(shown)
      ? fail({ expected: 'no values', actual: JSON.stringify(shown) })
      : judged;
  },
});

export const removeList: Check<Write> = defineCheck({
  id: 'patch/remove-list',
  title: 'PATCH remove without a filter removes all values',
  requirements: ['RFC7644-3.5.2.2-03'],
  hint: 'Remove every value of a multi-valued attribute where the path has no filter.',
  breaks: 'Old phone numbers and addresses stay in the account.',
  judge: judgeRemoved,
});

export const removeUnset: Check<Write> = defineCheck({
  id: 'patch/remove-unset',
  title: 'PATCH remove of an attribute without value is no server error',
  requirements: ['RFC7644-3.5.2.2-10'],
  hint: 'Answer success, or 400 noTarget, to a remove of what has no value.',
  breaks: 'A retry of a remove that was done before puts the connection into quarantine.',
  judge: (evidence) => judgeRefused(evidence, { expected: 'success, or 400', passedOver: 'pass' }),
});

export const removeWithoutPath: Check<Write> = defineCheck({
  id: 'patch/remove-without-path',
  title: 'PATCH remove without a path is refused as noTarget',
  requirements: ['RFC7644-3.5.2.2-01'],
  hint: 'Answer 400 with scimType noTarget to a remove that has no path.',
  breaks: 'One malformed request empties an account, or is taken for done.',
  judge: (evidence) =>
    judgeRefused(evidence, { expected: '400 noTarget', scimTypes: ['noTarget'], passedOver: 'fail' }),
});

export const removeRequired: Check<Write> = defineCheck({
  id: 'patch/remove-required',
  title: 'PATCH remove of the required userName is refused',
  requirements: ['RFC7644-3.5.2.2-07'],
  hint: 'Answer 400 with scimType mutability to a remove of a required attribute.',
  breaks: 'An account without a name is left, which no identity provider finds again.',
  judge: (evidence) =>
    judgeRefused(evidence, { expected: '400 mutability', scimTypes: ['mutability'], passedOver: 'warn' }),
});

export const removeReadOnly: Check<Write> = defineCheck({
  id: 'patch/remove-read-only',
  title: 'PATCH remove of a read-only attribute is refused',
  requirements: ['RFC7644-3.5.2.2-08'],
  hint: 'Answer 400 with scimType mutability to a remove of a read-only attribute.',
  breaks: 'Clients take away what only the target may decide.',
  judge: (evidence) =>
    judgeRefused(evidence, { expected: '400 mutability', scimTypes: ['mutability'], passedOver: 'warn' }),
});

/** What a target requires it may keep: RFC 7644 §3.5.2.2 has 400 mutability for that. */
function judgeRemoved(evidence: Write): Judgement {
  const { write } = evidence;
  const isKept = write?.response?.status === 400 && attribute(write.response.body, 'scimType') === 'mutability';
  return isKept ? skip(`the target keeps it as required: ${answerOf(write)}`) : judgeWritten(evidence);
}
