import { expect, it } from 'vitest';
import { entra } from '../../../../simulator/dialects/entra.ts';
import { aGroup } from '../../build.ts';
import { aPlay, day, hour, minute, personNo, start } from './build.ts';
import type { Misfortune } from './pure-target.ts';

const methods = (requests: readonly { readonly method: string }[]) => requests.map(({ method }) => method).join(' ');

it('creates everybody who is assigned in the initial cycle, then groups, then references, and sets a watermark', async () => {
  const { job, target, drift } = aPlay(entra);
  const [ada, bob] = [personNo(1), personNo(2)];
  const group = aGroup({ memberIds: [ada.id, bob.id] });
  job.add(ada);
  job.add(bob);
  job.add(personNo(3));
  job.assign(group);

  const report = await job.runCycle();

  expect(report).toMatchObject({ kind: 'initial', counts: { events: 3, failures: 0, references: 2 } });
  expect(methods(target.requests)).toBe('GET POST GET POST GET POST GET PATCH');
  expect(job.state).toEqual({ kind: 'running', cycle: 'incremental', dueAt: start + 40 * minute });
  expect(drift()).toEqual([]);
});

it('looks in an incremental cycle at what changed since the watermark alone', async () => {
  const { job, target, drift } = aPlay(entra);
  for (const n of [1, 2, 3]) job.assign(personNo(n));
  await job.runCycle();
  target.requests.splice(0);

  const idle = await job.runCycle();
  job.change(personNo(2), { jobTitle: 'Head' });
  await job.runCycle();

  expect(idle.counts.evaluated).toBe(0);
  expect(methods(target.requests)).toBe('GET PATCH');
  expect(drift()).toEqual([]);
  expect(job.now()).toBe(start + 80 * minute);
});

it('runs a cycle every forty minutes of virtual time', async () => {
  const { job } = aPlay(entra);

  const reports = await job.passTime(2 * hour);

  expect(reports.map(({ kind, at }) => [kind, (at - start) / minute])).toEqual([
    ['initial', 0],
    ['incremental', 40],
    ['incremental', 80],
    ['incremental', 120],
  ]);
});

it('disables who is unassigned, blocked or in the recycle bin, deletes who is deleted for good, and nobody else', async () => {
  const { job, target, drift } = aPlay(entra);
  const people = [1, 2, 3, 4, 5].map((n) => personNo(n));
  const [one, two, three, four] = people;
  for (const person of people) job.assign(person);
  await job.runCycle();

  if (one) job.unassign(one);
  if (two) job.disable(two);
  if (three) job.softDelete(three);
  if (four) job.hardDelete(four);
  const { entries } = await job.runCycle();

  expect(entries.map(({ action }) => action)).toEqual(['Disable', 'Disable', 'Disable', 'Delete']);
  expect([...target.users.values()].map(({ active }) => active)).toEqual([false, false, false, true]);
  expect(job.beliefs().people.map(({ state }) => state)).toEqual([
    'disabled',
    'disabled',
    'disabled',
    'deleted',
    'provisioned',
  ]);
  expect(drift()).toEqual([]);
});

it('does not delete who was unassigned before: they are no longer managed', async () => {
  const { job, target } = aPlay(entra);
  job.assign(personNo(1));
  await job.runCycle();
  job.unassign(personNo(1));
  await job.runCycle();

  job.hardDelete(personNo(1));
  await job.runCycle();

  expect(methods(target.requests)).not.toContain('DELETE');
});

it('deletes thirty days after the recycle bin', async () => {
  const { job, target } = aPlay(entra);
  job.assign(personNo(1));
  await job.runCycle();
  job.softDelete(personNo(1));

  await job.passTime(29 * day);
  const before = target.users.size;
  await job.passTime(2 * day);

  expect([before, target.users.size]).toEqual([1, 0]);
});

it('enables who is assigned again, with what has changed meanwhile', async () => {
  const { job, target, drift } = aPlay(entra);
  job.assign(personNo(1));
  await job.runCycle();
  job.unassign(personNo(1));
  await job.runCycle();

  job.change(personNo(1), { familyName: 'Neu' });
  job.assign(personNo(1));
  await job.runCycle();

  expect([...target.users.values()]).toMatchObject([{ active: true, name: { familyName: 'Neu' } }]);
  expect(drift()).toEqual([]);
});

it('leaves alone who falls out of scope, with SkipOutOfScopeDeletions', async () => {
  const { job, target } = aPlay(entra, { settings: { outOfScope: 'skip' } });
  job.assign(personNo(1));
  await job.runCycle();

  job.unassign(personNo(1));
  await job.runCycle();

  expect([...target.users.values()]).toMatchObject([{ active: true }]);
});

it.each([
  ['create', 'GET'],
  ['update', 'GET POST DELETE'],
  ['delete', 'GET POST GET PATCH'],
] as const)('leaves out what is switched off under target object actions: %s', async (action, sent) => {
  const actions = { create: 'on', update: 'on', delete: 'on', [action]: 'off' } as const;
  const { job, target } = aPlay(entra, { settings: { actions } });
  job.assign(personNo(1));
  await job.runCycle();
  job.change(personNo(1), { jobTitle: 'Head' });
  await job.runCycle();
  job.hardDelete(personNo(1));
  await job.runCycle();

  expect(methods(target.requests)).toBe(action === 'create' ? '' : sent);
});

it('escrows what fails and tries it again ever more seldom', async () => {
  let refusing = true;
  const conflict: Misfortune = { kind: 'status', status: 409, when: 'before' };
  const { job, target } = aPlay(entra, {
    fate: ({ method }) => (refusing && method === 'POST' ? conflict : undefined),
  });
  job.assign(personNo(1));

  const reports = await job.passTime(day);
  const tries = reports.filter(({ counts }) => counts.events > 0).map(({ at }) => (at - start) / minute);
  const escrowed = job.beliefs().people;
  refusing = false;
  await job.passTime(2 * day);

  expect(tries).toEqual([0, 40, 120, 280, 600, 1240]);
  expect(escrowed).toMatchObject([{ state: 'escrowed', escrow: { code: 'EntryConflict', attempts: 6 } }]);
  expect(target.users.size).toBe(1);
  expect(job.beliefs().people).toMatchObject([{ state: 'provisioned' }]);
});

it('takes a changed object up at once, escrowed or not', async () => {
  let refusing = true;
  const conflict: Misfortune = { kind: 'status', status: 409, when: 'before' };
  const { job, target } = aPlay(entra, {
    fate: ({ method }) => (refusing && method === 'POST' ? conflict : undefined),
  });
  job.assign(personNo(1));
  await job.passTime(5 * hour);
  refusing = false;

  job.change(personNo(1), { jobTitle: 'Head' });
  await job.runCycle();

  expect(target.users.size).toBe(1);
});

it('looks for what it may have created before it creates it again, under the name it had', async () => {
  let first = true;
  const { job, target, drift } = aPlay(entra, {
    fate({ method }) {
      if (method !== 'POST' || !first) return undefined;
      first = false;
      return { kind: 'drop', when: 'after' };
    },
  });
  job.assign(personNo(1));
  await job.runCycle();
  const unsure = drift();
  job.change(personNo(1), { email: `new.r7f3k2@example.org` });

  await job.runCycle();

  expect(unsure).toEqual([]);
  expect([...target.users.values()]).toMatchObject([{ userName: 'new.r7f3k2@example.org' }]);
  expect(drift()).toEqual([]);
});

it('evaluates everybody again after a restart, keeps the links, and repairs what was changed in the target', async () => {
  const { job, target, drift } = aPlay(entra);
  job.assign(personNo(1));
  await job.runCycle();
  const [user] = target.users.values();
  if (user) target.users.set(user.id, { ...user, title: 'Intruder' });
  await job.runCycle();
  const unnoticed = drift();

  job.restart();
  const { kind } = await job.runCycle();

  expect(unnoticed).toMatchObject([{ kind: 'attribute', path: 'title', believed: 'Engineer', held: 'Intruder' }]);
  expect(kind).toBe('initial');
  expect(methods(target.requests)).toBe('GET POST GET PATCH');
  expect(drift()).toEqual([]);
});

it('matches everybody anew after a restart with resetScope Full', async () => {
  const { job, target } = aPlay(entra);
  job.assign(personNo(1));
  await job.runCycle();

  job.restart({ resetScope: 'Full' });
  await job.runCycle();

  expect(target.requests.at(-1)?.path).toContain('filter=');
  expect(target.users.size).toBe(1);
});

it('provisions one person on demand, in the shapes of that button, and nobody who is blocked', async () => {
  const { job, target } = aPlay(entra);
  job.assign(personNo(1));
  job.assign(personNo(2, { enabled: false }));

  const done = await job.provisionOnDemand(personNo(1));
  const lost = await job.provisionOnDemand(personNo(2));

  expect(done).toMatchObject({ kind: 'done', entries: [{ action: 'Create', status: 'success' }] });
  expect(lost.kind).toBe('refused');
  expect(methods(target.requests)).toBe('GET GET POST');
});

it('provisions a group on demand with at most five members', async () => {
  const { job, target } = aPlay(entra);
  const people = [1, 2, 3, 4, 5, 6].map((n) => personNo(n));
  const group = aGroup({ memberIds: people.map(({ id }) => id) });
  for (const person of people) job.assign(person);
  job.assign(group);

  const six = await job.provisionOnDemand(group, people);
  await job.provisionOnDemand(group, people.slice(0, 5));

  expect(six).toMatchObject({ kind: 'refused' });
  expect([target.users.size, target.groups.size]).toEqual([5, 1]);
  expect([...target.groups.values()][0]?.members).toHaveLength(5);
});

it('tells each step of a person in the provisioning log, and the old and new values', async () => {
  const { job } = aPlay(entra);
  job.assign(personNo(1));
  await job.runCycle();
  job.change(personNo(1), { jobTitle: 'Head' });

  const { entries } = await job.runCycle();

  expect(entries).toMatchObject([
    {
      action: 'Update',
      status: 'success',
      steps: [{ name: 'import' }, { name: 'scope' }, { name: 'match' }, { name: 'action', status: 'success' }],
      modifiedProperties: [{ name: 'title', oldValue: 'Engineer', newValue: 'Head' }],
    },
  ]);
});

it('tells the manager last, who came into the target after those who report to them', async () => {
  const { job, target } = aPlay(entra);
  job.assign(personNo(1, { managerId: personNo(2).id }));
  job.assign(personNo(2));

  const { counts } = await job.runCycle();

  expect(methods(target.requests)).toBe('GET POST GET POST GET PATCH');
  expect(JSON.stringify(target.requests.at(-1)?.body)).toContain('manager');
  expect(counts).toMatchObject({ events: 2, references: 1 });
});

it('skips a manager who is out of scope, and does not repair that before a restart', async () => {
  const { job, target } = aPlay(entra);
  job.assign(personNo(1, { managerId: personNo(2).id }));
  await job.runCycle();
  job.assign(personNo(2));
  await job.runCycle();
  const before = JSON.stringify(target.requests);

  job.restart();
  await job.runCycle();

  expect(before).not.toContain('manager');
  expect(JSON.stringify(target.requests)).toContain('manager');
});

it('waits for nobody while it is stopped, and goes on where it was', async () => {
  const { job, target } = aPlay(entra);
  job.assign(personNo(1));
  job.stop();
  await job.passTime(day);
  const stopped = [job.state.kind, target.requests.length];

  job.start();
  await job.runCycle();

  expect(stopped).toEqual(['stopped', 0]);
  expect(target.users.size).toBe(1);
});

it('evaluates everybody again when a scoping filter is changed, and disables who does not pass', async () => {
  const { job, target } = aPlay(entra, { settings: { scope: 'all' } });
  job.add(personNo(1, { department: 'Sales' }));
  job.add(personNo(2, { department: 'Legal' }));
  await job.runCycle();

  job.changeSettings({
    filters: [{ clauses: [{ attribute: 'department', operator: 'EQUALS', value: 'Sales' }] }],
  });
  const { kind } = await job.runCycle();

  expect(kind).toBe('initial');
  expect([...target.users.values()].map(({ active }) => active)).toEqual([true, false]);
});

it('sends nothing for a dialect’s option that switches a target object action off', async () => {
  const { job, target } = aPlay(entra, { options: { targetUpdate: 'off' } });
  job.assign(personNo(1));
  await job.runCycle();

  job.change(personNo(1), { jobTitle: 'Head' });
  job.unassign(personNo(1));
  await job.runCycle();

  expect(methods(target.requests)).toBe('GET POST');
});
