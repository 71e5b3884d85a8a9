import { describe, expect, it } from 'vitest';
import type { Check } from '../../../scenarios/check.ts';
import { connectionWorks } from '../../../scenarios/checks/connection/connection-works.ts';
import { createDelivered } from '../../../scenarios/checks/create/create-delivered.ts';
import { deactivateDelivered } from '../../../scenarios/checks/deactivate/deactivate-delivered.ts';
import { reactivateDelivered } from '../../../scenarios/checks/deactivate/reactivate-delivered.ts';
import { deleteDelivered } from '../../../scenarios/checks/delete/delete-delivered.ts';
import { reassignDelivered } from '../../../scenarios/checks/duplicate/reassign-delivered.ts';
import { emailChangeDelivered } from '../../../scenarios/checks/email/email-change-delivered.ts';
import { groupChanged } from '../../../scenarios/checks/groups/group-changed.ts';
import { groupCreated } from '../../../scenarios/checks/groups/group-created.ts';
import { groupDeleteDelivered } from '../../../scenarios/checks/groups/group-deleted.ts';
import { setUpWorks } from '../../../scenarios/checks/reconfigure/set-up-works.ts';
import { retryDelivered } from '../../../scenarios/checks/seats/retry-delivered.ts';
import { newTokenWorks } from '../../../scenarios/checks/token/new-token-works.ts';
import { updateDelivered } from '../../../scenarios/checks/update/update-delivered.ts';
import type { Delivery } from '../../../scenarios/scenario.ts';
import { anAnswer } from '../../simulator/build.ts';
import { aDelivery, asked, done, refusal } from '../build.ts';

const checks: readonly [Check<Delivery>, string][] = [
  [connectionWorks, 'the connection test of the identity provider passes'],
  [createDelivered, 'the person is created'],
  [deactivateDelivered, 'the deactivation is accepted'],
  [reactivateDelivered, 'the reactivation is accepted'],
  [deleteDelivered, 'the person is deleted'],
  [reassignDelivered, 'the second assignment succeeds'],
  [emailChangeDelivered, 'the new address is accepted'],
  [groupChanged, 'the change of the group is accepted'],
  [groupCreated, 'the group is created'],
  [groupDeleteDelivered, 'the group is deleted'],
  [setUpWorks, 'the connection test passes after the new set-up'],
  [retryDelivered, 'the person is created once a seat is free'],
  [newTokenWorks, 'the connection test passes with the new token'],
  [updateDelivered, 'the change is accepted'],
];

describe.each(checks)('$id', (check, expected) => {
  it('passes what was carried out', () => {
    expect(check.judge(aDelivery([asked('GET /Users', anAnswer(200))], { settlement: done }))).toEqual({
      kind: 'pass',
    });
  });

  it('fails a refusal, and says what was wanted', () => {
    expect(check.judge(aDelivery([asked('PUT /Users/7', refusal(400))]))).toEqual({
      kind: 'fail',
      expected,
      actual: 'PUT /Users/7 answered 400, “No.”',
    });
  });

  it('does not judge a bad moment', () => {
    expect(check.judge(aDelivery([asked('PUT /Users/7', anAnswer(503))])).kind).toBe('error');
  });
});
