import { expect, it } from 'vitest';
import type { Dialect } from '../../../../simulator/dialect.ts';
import { generic } from '../../../../simulator/dialects/generic.ts';
import { oktaOin } from '../../../../simulator/dialects/okta-oin.ts';
import { approvalHabits, plainHabits } from '../../../../simulator/job-habits.ts';
import { aGroup } from '../../build.ts';
import { aPlay, day, hour, minute, personNo, start } from './build.ts';

const methods = (requests: readonly { readonly method: string }[]) => requests.map(({ method }) => method).join(' ');
const approving: Dialect = { ...generic, id: 'approving', job: approvalHabits };

it('makes a task of each change and sends it at once, without a cycle', async () => {
  const { job, target, drift } = aPlay(oktaOin);
  job.assign(personNo(1));
  const queued = job.tasks();

  const { kind, counts } = await job.runCycle();
  job.change(personNo(1), { familyName: 'Neu' });
  await job.runCycle();

  expect(queued).toMatchObject([{ status: 'queued', subjectId: personNo(1).id }]);
  expect([kind, counts.events]).toEqual(['events', 1]);
  expect(methods(target.requests)).toBe('GET POST GET PUT');
  expect(job.tasks()).toEqual([]);
  expect(drift()).toEqual([]);
});

it('pauses five minutes after a 429 without Retry-After, doubles each further wait, and fails after ten attempts', async () => {
  const { job, target } = aPlay(oktaOin, {
    fate: ({ method }) => (method === 'POST' ? { kind: 'status', status: 429, when: 'before' } : undefined),
  });
  job.assign(personNo(1));

  const reports = await job.passTime(7 * day);

  const posts = target.requests.filter(({ method }) => method === 'POST');
  const minutes = reports.map(({ at }) => (at - start) / minute);
  expect(posts).toHaveLength(10);
  expect(minutes).toEqual([0, 5, 15, 35, 75, 155, 315, 635, 1_275, 2_555]);
  expect(job.tasks()).toMatchObject([{ status: 'failed', attempts: 10, code: 'Too Many Requests' }]);
  expect(job.beliefs().people).toMatchObject([{ state: 'failed' }]);
});

it('waits as long as Retry-After says in whole seconds, and takes a date for nothing', async () => {
  const paused = async (retryAfter: string) => {
    const { job } = aPlay(oktaOin, {
      fate: ({ method }) =>
        method === 'POST' ? { kind: 'status', status: 429, retryAfter, when: 'before' } : undefined,
    });
    job.assign(personNo(1));
    await job.runCycle();
    return (job.tasks()[0]?.dueAt ?? 0) - start;
  };

  expect(await paused('30')).toBe(30_000);
  expect(await paused('Wed, 25 Nov 2026 01:00:00 GMT')).toBe(5 * minute);
});

it('keeps a failed task until the administrator has it tried again', async () => {
  let refusing = true;
  const { job, target, drift } = aPlay(oktaOin, {
    fate: ({ method }) => (refusing && method === 'POST' ? { kind: 'status', status: 400, when: 'before' } : undefined),
  });
  job.assign(personNo(1));
  await job.passTime(30 * day);
  refusing = false;
  await job.passTime(day);
  const untouched = [target.requests.length, target.users.size];

  const [task] = job.tasks();
  job.retryTask(task?.id);
  await job.runCycle();

  expect(task).toMatchObject({ status: 'failed', kind: 'create' });
  expect(task?.message).toContain('Automatic provisioning of user P1 Berg to app');
  expect(untouched).toEqual([2, 0]);
  expect(target.users.size).toBe(1);
  expect(job.tasks()).toEqual([]);
  expect(drift()).toEqual([]);
});

it('settles a failed task with the next change of the same person', async () => {
  let refusing = true;
  const { job, target } = aPlay(oktaOin, {
    fate: ({ method }) => (refusing && method === 'POST' ? { kind: 'status', status: 400, when: 'before' } : undefined),
  });
  job.assign(personNo(1));
  await job.runCycle();
  refusing = false;

  job.change(personNo(1), { familyName: 'Neu' });
  await job.runCycle();

  expect(target.users.size).toBe(1);
  expect(job.tasks()).toEqual([]);
});

it('keeps the whole queue while the credential is refused, and goes on after a good test', async () => {
  let refusing = true;
  const { job, target } = aPlay(oktaOin, {
    fate: () => (refusing ? { kind: 'status', status: 401, when: 'before' } : undefined),
  });
  job.assign(personNo(1));
  job.assign(personNo(2));
  await job.runCycle();
  const { state } = job;
  await job.passTime(day);
  const asked = target.requests.length;
  refusing = false;

  await job.testConnection();
  await job.runCycle();

  expect(state.kind).toBe('refused');
  expect(asked).toBe(1);
  expect(target.users.size).toBe(2);
});

it('pushes a group with those alone who are assigned, and adds who comes later', async () => {
  const { job, target, drift } = aPlay(oktaOin);
  const [ada, bob] = [personNo(1), personNo(2)];
  job.assign(ada);
  job.add(bob);
  job.push(aGroup({ memberIds: [ada.id, bob.id] }));
  await job.runCycle();
  const first = [...target.groups.values()][0]?.members;

  job.assign(bob);
  await job.runCycle();

  expect(first).toMatchObject([{ value: 'U1' }]);
  expect([...target.groups.values()][0]?.members).toMatchObject([{ value: 'U1' }, { value: 'U3' }]);
  expect(drift()).toEqual([]);
});

it('never deletes a person, whatever becomes of them', async () => {
  const { job, target } = aPlay(oktaOin);
  job.assign(personNo(1));
  await job.runCycle();

  job.hardDelete(personNo(1));
  await job.runCycle();

  expect([...target.users.values()]).toMatchObject([{ active: false }]);
});

it('imports, unassigns whom the target lost, and stops where that were more than a fifth', async () => {
  const { job, target } = aPlay(oktaOin);
  for (let n = 1; n <= 5; n += 1) job.assign(personNo(n));
  await job.runCycle();
  target.users.delete('U1');
  const fifth = await job.import();
  target.users.delete('U2');

  const more = await job.import();

  expect(fifth).toMatchObject({ kind: 'done', users: 4, unassigned: [personNo(1).id] });
  expect(more).toMatchObject({ kind: 'stopped', wouldUnassign: 1, of: 4 });
});

it('pushes everybody again on a forced synchronisation', async () => {
  const { job, target, drift } = aPlay(oktaOin);
  job.assign(personNo(1));
  job.push(aGroup({ memberIds: [personNo(1).id] }));
  await job.runCycle();
  const [user] = target.users.values();
  const [group] = target.groups.values();
  if (user) target.users.set(user.id, { ...user, displayName: 'Intruder' });
  if (group) target.groups.set(group.id, { ...group, members: [] });

  job.forceSync();
  await job.runCycle();

  expect(drift()).toEqual([]);
});

it('provisions nobody on demand where the product has no such button', async () => {
  const { job } = aPlay(oktaOin);

  expect(await job.provisionOnDemand(personNo(1))).toMatchObject({ kind: 'refused' });
});

it('holds creations, updates and deletions until each is approved', async () => {
  const { job, target, drift } = aPlay(approving);
  job.assign(personNo(1));
  await job.passTime(day);
  const held = job.tasks();
  const [belief] = job.beliefs().people;

  job.approve();
  await job.runCycle();
  job.change(personNo(1), { familyName: 'Neu' });
  await job.runCycle();
  const change = job.tasks();
  job.approve(change[0]?.id);
  await job.runCycle();
  job.unassign(personNo(1));
  await job.runCycle();
  const deletion = job.tasks();
  job.approve();
  await job.runCycle();

  expect(belief).toMatchObject({ state: 'pending' });
  expect([held, change, deletion].map((tasks) => tasks[0]?.approval)).toEqual(['create', 'update', 'delete']);
  expect(methods(target.requests)).toBe('GET POST PATCH DELETE');
  expect(drift()).toEqual([]);
});

it('forgets a task that was rejected, until something changes again', async () => {
  const { job, target } = aPlay(approving);
  job.assign(personNo(1));
  await job.runCycle();

  job.reject(job.tasks()[0]?.id ?? '');
  await job.passTime(day);

  expect(job.tasks()).toEqual([]);
  expect(target.requests).toEqual([]);
});

it('takes access away only after the delay that is set', async () => {
  const deprovisioning = { ...plainHabits.deprovisioning, delayMs: 7 * day };
  const { job, target } = aPlay(generic, { settings: { deprovisioning } });
  job.assign(personNo(1));
  await job.runCycle();
  job.unassign(personNo(1));
  await job.passTime(7 * day - hour);
  const before = [...target.users.values()][0]?.active;

  await job.passTime(hour);

  expect([before, [...target.users.values()][0]?.active]).toEqual([true, false]);
});

it('does not take it away where the person is back in time', async () => {
  const deprovisioning = { ...plainHabits.deprovisioning, delayMs: 7 * day };
  const { job, target } = aPlay(generic, { settings: { deprovisioning } });
  job.assign(personNo(1));
  await job.runCycle();
  job.unassign(personNo(1));
  await job.passTime(day);

  job.assign(personNo(1));
  await job.passTime(30 * day);

  expect(methods(target.requests)).toBe('GET POST');
});

it('evaluates everybody again at each full synchronisation, and forgets failures until then', async () => {
  const dropping: Dialect = {
    ...generic,
    job: { ...plainHabits, schedule: { kind: 'event', fullSyncMs: hour }, onFailure: { kind: 'dropped' } },
  };
  let refusing = true;
  const { job, target, drift } = aPlay(dropping, {
    fate: ({ method }) => (refusing && method === 'POST' ? { kind: 'status', status: 400, when: 'before' } : undefined),
  });
  job.assign(personNo(1));
  await job.passTime(30 * minute);
  const tasks = job.tasks();
  refusing = false;

  const reports = await job.passTime(hour);

  expect(tasks).toEqual([]);
  expect(reports.map(({ kind }) => kind)).toEqual(['full']);
  expect(target.users.size).toBe(1);
  expect(drift()).toEqual([]);
});

it('makes two accounts of one in Okta where somebody is renamed while unassigned: it finds people by their name alone', async () => {
  const { job, target, drift } = aPlay(oktaOin);
  job.assign(personNo(1));
  await job.runCycle();
  job.unassign(personNo(1));
  await job.runCycle();

  job.change(personNo(1), { email: 'new.r7f3k2@example.org' });
  job.assign(personNo(1));
  await job.runCycle();

  expect(target.users.size).toBe(2);
  expect(drift().map(({ kind }) => kind)).toEqual(['doubled', 'extra']);
});

it('reads as the administrator does: the message of the task', async () => {
  const { job } = aPlay(oktaOin, {
    fate: ({ method }) => (method === 'POST' ? { kind: 'status', status: 400, when: 'before' } : undefined),
  });
  job.assign(personNo(1));

  const { entries } = await job.runCycle();

  expect(entries.map(({ message }) => message)).toEqual([
    'Automatic provisioning of user P1 Berg to app SCIM failed: Error while creating user P1 Berg: Bad Request. Errors reported by remote server: misfortune',
  ]);
});

it('puts back what may have been changed, where the directory changed back before anybody knew', async () => {
  let isLost = false;
  const { job, target, drift } = aPlay(generic, {
    fate: ({ method }) => (isLost && method === 'PATCH' ? { kind: 'drop', when: 'after' } : undefined),
  });
  job.assign(personNo(1));
  await job.runCycle();
  isLost = true;
  job.change(personNo(1), { jobTitle: 'Head' });
  await job.runCycle();
  const unsure = [[...target.users.values()][0]?.title, drift()];
  isLost = false;

  job.change(personNo(1), { jobTitle: 'Engineer' });
  await job.passTime(hour);

  expect(unsure).toEqual(['Head', []]);
  expect([...target.users.values()]).toMatchObject([{ title: 'Engineer' }]);
  expect(drift()).toEqual([]);
});

it('tells how long the time is that passes, for whoever must truly wait', async () => {
  const waits: number[] = [];
  const { job } = aPlay(oktaOin, {
    fate: ({ method }) =>
      method === 'POST' ? { kind: 'status', status: 429, retryAfter: '2', when: 'before' } : undefined,
    onWait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
  job.assign(personNo(1));

  await job.passTime(7_000);

  expect(waits).toEqual([0, 2_000, 4_000]);
});
