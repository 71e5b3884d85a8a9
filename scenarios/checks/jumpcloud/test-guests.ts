import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** The removal of what a connection test created, and what is left of it. */
export type Removed = Sources & { readonly deleted?: Exchange; readonly deactivated?: Exchange; readonly left?: Seen };

/** Where DELETE is not offered the person stays, inactive. */
export const jumpCloudUserRemoved: Check<Removed> = defineCheck({
  id: 'jumpcloud/test-user-removed',
  title: 'The person of a connection test can be taken away again',
  requirements: ['JC-01'],
  hint: 'Answer DELETE of a person; where people stay for good, take a PUT with active false.',
  breaks: 'JumpCloud: the connection test fails, or leaves an active person behind with each attempt.',
  judge({ deleted, deactivated, left }) {
    const status = deleted?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(deleted));
    const expected = 'gone, or inactive';
    if (isSuccess(status))
      return left?.resource === undefined ? pass : fail({ expected, actual: `${answerOf(deleted)}, yet still there` });
    if (deactivated === undefined) return fail({ expected, actual: answerOf(deleted) });
    const active = attribute(left?.resource, 'active');
    return isSuccess(deactivated.response?.status) && active !== true
      ? pass
      : fail({ expected, actual: `${answerOf(deleted)}, ${answerOf(deactivated)}, active ${JSON.stringify(active)}` });
  },
});

export const jumpCloudGroupRemoved: Check<Removed> = defineCheck({
  id: 'jumpcloud/test-group-removed',
  title: 'The group of a connection test can be deleted again',
  requirements: ['JC-01'],
  hint: 'Answer DELETE of a group with 204.',
  breaks: 'JumpCloud: the connection test fails, or leaves a group behind with each attempt.',
  judge({ deleted, left }) {
    if (deleted === undefined) return skip('the target has no /Groups');
    const status = deleted.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(deleted));
    const expected = 'the group is gone';
    if (!isSuccess(status)) return fail({ expected, actual: answerOf(deleted) });
    return left?.resource === undefined ? pass : fail({ expected, actual: `${answerOf(deleted)}, yet still there` });
  },
});
