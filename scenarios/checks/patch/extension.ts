import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, pass } from '../../check.ts';
import { judgeWritten, type Write } from '../write.ts';

/** RFC 7644 §3.5.2, RFC 7643 §3.3 */
export const extensionAdded: Check<Write> = defineCheck({
  id: 'patch/extension-added',
  title: 'PATCH add of an attribute of an extension adds the extension too',
  requirements: ['RFC7644-3.5.2-11', 'RFC7643-3.3-02', 'RFC7643-3.3-03'],
  hint: 'Store the value under the URI of its schema, and list that URI in schemas.',
  breaks: 'Department and manager, which most identity providers send, get lost or break the account.',
  judge(evidence) {
    const judged = judgeWritten(evidence);
    if (judged.kind !== 'pass') return judged;
    const schemas = attribute(evidence.after?.resource, 'schemas');
    const isListed =
      Array.isArray(schemas) && schemas.some((one) => String(one).toLowerCase() === enterpriseSchema.toLowerCase());
    return isListed
      ? pass
      : fail({ expected: `schemas with ${enterpriseSchema}`, actual: JSON.stringify(schemas) ?? 'absent' });
  },
});

export const extensionReplaced: Check<Write> = defineCheck({
  id: 'patch/extension-replaced',
  title: 'PATCH replace of an attribute of an extension sets its new value',
  requirements: ['RFC7644-3.5.2.3-10'],
  hint: 'Read the attribute after the last colon of the path: the dot in the URI parts no sub-attribute.',
  breaks: 'Moves to another department never reach the account.',
  judge: judgeWritten,
});

/** Whether the URI stays in schemas is open. RFC 7643 §4.3 */
export const extensionRemoved: Check<Write> = defineCheck({
  id: 'patch/extension-removed',
  title: 'PATCH remove of the last attribute of an extension leaves nothing of it',
  requirements: ['RFC7643-4.3-06'],
  hint: 'Leave the object of the extension out, or empty, once it has no value.',
  breaks: 'Empty values stay behind that clients read as a department.',
  judge(evidence) {
    const judged = judgeWritten(evidence);
    if (judged.kind !== 'pass') return judged;
    const left = attribute(evidence.after?.resource, enterpriseSchema);
    const values = isObject(left) ? Object.values(left) : [];
    return values.some((value) => value === '') ? fail({ expected: 'no value', actual: JSON.stringify(left) }) : pass;
  },
});
