import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, skip, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess } from '../answer.ts';
import { differencesBetween } from '../between.ts';
import { judgeRefused, judgeWritten, type Write } from '../write.ts';

/** RFC 7644 §3.5.2 */
export const inOrder: Check<Write> = defineCheck({
  id: 'patch/in-order',
  title: 'The operations of a PATCH are applied one after the other',
  requirements: ['RFC7644-3.5.2-13', 'ENTRA-10'],
  hint: 'Apply each operation, in the order of the list, to the result of the one before.',
  breaks: 'Of several changes in one request some are lost, or the older one wins.',
  judge: judgeWritten,
});

export const atomic: Check<Write> = defineCheck({
  id: 'patch/atomic',
  title: 'A PATCH of which one operation fails changes nothing',
  requirements: ['RFC7644-3.5.2-15', 'RFC7644-3.5.2-16', 'ENTRA-10'],
  hint: 'Apply all operations to a copy, and store it only where none of them failed.',
  breaks: 'The identity provider repeats a change that was refused, half of which is in force.',
  judge(evidence) {
    return isSuccess(evidence.write?.response?.status)
      ? skip('the target took the operation that should have failed')
      : judgeRefused(evidence, { expected: 'an error', passedOver: 'pass', statuses: [403, 404, 409, 412, 422] });
  },
});

export const patchAnswer: Check<Write> = defineCheck({
  id: 'patch/answer',
  title: 'A PATCH answers with the whole resource, or 204 without a body',
  requirements: ['RFC7644-3.5.2-17'],
  hint: 'Answer 200 with the resource as it is stored now, or 204 without a body.',
  breaks: 'The identity provider reads the new state from an answer that does not hold it.',
  judge(evidence) {
    const { write, after } = evidence;
    const response = write?.response;
    const judged = judgeWritten({ ...evidence, wishes: [] });
    if (judged.kind !== 'pass' || response === undefined) return skip('the PATCH was not taken as it should be');
    const expected = '200 with the resource, or 204 without a body';
    if (response.status === 204)
      return response.text === '' ? pass : fail({ expected, actual: `${answerOf(write)} with a body` });
    if (response.status !== 200) return fail({ expected, actual: answerOf(write) });
    if (!isObject(response.body) || after?.resource === undefined)
      return fail({ expected, actual: `${answerOf(write)} without a resource` });
    const found = differencesBetween(response.body, after.resource);
    return found === undefined
      ? pass
      : fail({ expected: `the resource as a read shows it: ${found.second}`, actual: found.first });
  },
});

/** RFC 7644 §3.5.2; who always answers 204 is common. */
export const patchAnswerAsked: Check<Write> = defineCheck({
  id: 'patch/answer-asked-for',
  title: 'A PATCH that names attributes is answered 200 with them',
  requirements: ['RFC7644-3.5.2-18'],
  hint: 'Answer 200 with the attributes that the query parameter names.',
  breaks: 'Clients that ask for the new value do not get it.',
  judge(evidence) {
    const { write } = evidence;
    const judged = judgeWritten({ ...evidence, wishes: [] });
    if (judged.kind !== 'pass') return skip('the PATCH was not taken as it should be');
    const expected = '200 with displayName';
    if (write?.response?.status === 204)
      return warn({ expected, actual: answerOf(write), reason: 'many targets always answer 204' });
    return attribute(write?.response?.body, 'displayName') === undefined
      ? fail({ expected, actual: `${answerOf(write)} without displayName` })
      : pass;
  },
});

/** `before`: read before the change, or the answer to the create. */
export const modifiedLater: Check<Write & { readonly before: unknown }> = defineCheck({
  id: 'patch/modified-later',
  title: 'A change moves the time of the last modification forward',
  requirements: ['RFC7644-3.5.2-21'],
  hint: 'Set meta.lastModified to the time of the change.',
  breaks: 'Whoever reads what was modified since a moment misses the change.',
  judge(evidence) {
    if (judgeWritten(evidence).kind !== 'pass') return skip('the PATCH was not taken as it should be');
    return judgeModified(evidence.before, evidence.after);
  },
});

/** RFC 7643 §3.1 */
export const createdStays: Check<Write & { readonly before: unknown }> = defineCheck({
  id: 'patch/created-stays',
  title: 'A change leaves the id and the time of the creation as they are',
  requirements: ['RFC7643-3.1-18', 'RFC7643-3.1-05'],
  hint: 'Set id and meta.created when the resource is created, and never again.',
  breaks: 'Reports on when an account was made are wrong, and links to it break.',
  judge({ before, after }) {
    const paths = [['id'], ['meta', 'created']];
    for (const path of paths) {
      const [was, is] = [attribute(before, ...path), attribute(after?.resource, ...path)];
      if (typeof was === 'string' && typeof is === 'string' && !isSameMoment(was, is))
        return fail({ expected: `${path.join('.')} ${was}`, actual: is });
    }
    return after?.resource === undefined ? skip('the person could not be read') : pass;
  },
});

export const namesInAnyCase: Check<Write> = defineCheck({
  id: 'patch/names-in-any-case',
  title: 'A PATCH path is understood in any letter case',
  requirements: ['RFC7644-3.5.2-22'],
  hint: 'Compare attribute names in paths without regard to letter case.',
  breaks: 'A mapping that was typed as DisplayName changes nothing, or makes a second attribute.',
  judge: judgeWritten,
});

export const schemaPrefix: Check<Write> = defineCheck({
  id: 'patch/schema-prefix',
  title: 'A PATCH path is understood with the URI of the core schema before it',
  requirements: ['RFC7644-3.5.2-23'],
  hint: 'Take urn:ietf:params:scim:schemas:core:2.0:User:displayName for displayName.',
  breaks: 'Identity providers that write attribute names in full change nothing.',
  judge: judgeWritten,
});

export const primaryHandedOver: Check<Write> = defineCheck({
  id: 'patch/primary-handed-over',
  title: 'A value that becomes primary takes that from the others',
  requirements: ['RFC7644-3.5.2-14', 'RFC7643-2.4-03'],
  hint: 'Set primary to false on all other values of the attribute when one becomes primary.',
  breaks: 'Two addresses are the main one, and mail goes to whichever comes first.',
  judge(evidence) {
    const judged = judgeWritten(evidence);
    if (judged.kind !== 'pass') return judged;
    const [wish] = evidence.wishes;
    const values = wish === undefined ? [] : attribute(evidence.after?.resource, ...wish.path);
    const primary = Array.isArray(values) ? values.filter((value) => attribute(value, 'primary') === true) : [];
    return primary.length > 1 ? fail({ expected: 'one primary value', actual: `${primary.length}` }) : pass;
  },
});

const isSameMoment = (was: string, is: string): boolean => was === is || Date.parse(was) === Date.parse(is);

/** Time stamps of whole seconds may be equal. */
function judgeModified(before: unknown, after: Seen | undefined): ReturnType<typeof judgeWritten> {
  const [was, is] = [before, after?.resource].map((one) => attribute(one, 'meta', 'lastModified'));
  if (typeof was !== 'string' || typeof is !== 'string') return skip('the target shows no meta.lastModified');
  const apartMs = Date.parse(is) - Date.parse(was);
  if (apartMs > 0) return pass;
  const isFine = /\.\d*[1-9]/.test(was) || /\.\d*[1-9]/.test(is);
  return apartMs === 0 && !isFine
    ? skip('the clock of the target shows whole seconds, and no second went by')
    : fail({ expected: `lastModified after ${was}`, actual: is });
}
