import type { Dialect, Setting } from '../../dialect.ts';
import { plainHabits } from '../../job-habits.ts';
import { administeredBy } from '../administered.ts';
import { createGuestGuard } from '../guest-guard.ts';
import { resolveOptions } from '../options.ts';
import { createJobDirectory } from './create-job-directory.ts';
import { createWorkshop } from './create-workshop.ts';
import { createCycleRunner } from './cycle.ts';
import { createDeliverer } from './delivery.ts';
import { createEventRunner } from './event.ts';
import { createMemory } from './held.ts';
import type { CycleReport, Job, Notice } from './job.ts';
import type { JobLogEntry } from './job-log.ts';
import type { JobOptions } from './job-options.ts';
import type { Runner } from './runner.ts';
import { refuseUnusable } from './scoping-filter.ts';
import { type JobSettings, settingsOf } from './settings.ts';
import type { Premises, Workshop } from './workshop.ts';

/** A change of these makes a cycle product evaluate everybody again. */
const concernScope: readonly (keyof JobSettings)[] = [
  'scope',
  'filters',
  'softDelete',
  'actions',
  'outOfScope',
  'deprovisioning',
];

/** The provisioning job of one application. Throws Problem `CONFIG_INVALID` for an option or a filter that there is not. */
export function createJob(given: JobOptions): Job {
  const { dialect, clock, signal, mapping, groupAttribute, guid } = given;
  const groups = dialect.noGroups === undefined ? given.groups : 'none';
  const habits = dialect.job ?? plainHabits;
  const options = resolveOptions(dialect, given.options ?? {});
  const directory = given.directory ?? createJobDirectory({ now: clock.now });
  const memory = createMemory();
  const log: JobLogEntry[] = [];
  const notices: Notice[] = [];
  let settings = checked(settingsOf(habits, options, given.settings));

  const personOf = (id: string) => directory.personRecord(id)?.person;
  const setting: Setting = {
    linkedId: memory.linkedId,
    personOf,
    mapping,
    ...administeredBy(given.administered, clock.now, personOf),
    groupAttribute,
    groups,
    trigger: 'cycle',
    guid,
    testAddress: given.testAddress ?? (() => `scim.test.${given.marker}.${guid().slice(0, 8)}@example.org`),
    options,
  };
  const deliverer = createDeliverer({
    dialect,
    setting,
    guard: createGuestGuard(given.marker),
    send(request) {
      signal.throwIfAborted();
      return given.send(request);
    },
  });
  const premises: Premises = {
    dialect,
    habits,
    directory,
    memory,
    clock,
    groups,
    deletes: dialect.deletesWith?.(options) ?? dialect.deletes,
    settings: () => settings,
    write(entry) {
      log.push(entry);
      given.onEntry?.(entry);
    },
    notify: (subject, text) => notices.push({ at: clock.now(), subject, text }),
  };
  const workshop = createWorkshop(premises, deliverer, setting);
  const runner = runnerOf(dialect, workshop, log);

  return {
    ...changesOf(directory),
    directory,
    now: clock.now,
    runCycle() {
      const at = runner.cycleAt();
      if (at !== undefined) clock.moveTo(at);
      return runner.runDue();
    },
    async passTime(ms) {
      const until = clock.now() + ms;
      const reports: CycleReport[] = [];
      for (let dueAt = runner.nextDueAt(); dueAt !== undefined && dueAt <= until; dueAt = runner.nextDueAt()) {
        const waited = Math.max(0, dueAt - clock.now());
        clock.moveTo(dueAt);
        await given.onWait?.(waited);
        reports.push(await runner.runDue());
      }
      clock.moveTo(until);
      return reports;
    },
    async testConnection() {
      const { delivered, entry } = await workshop.other('test-connection', 0);
      if (delivered.settlement.kind === 'done') runner.connected();
      return entry;
    },
    provisionOnDemand: (subject, members = []) => runner.onDemand(subject, members),
    restart: (criteria) => runner.restart(criteria),
    stop: () => runner.stop(),
    start: () => runner.start(),
    changeSettings(change) {
      settings = checked({ ...settings, ...change });
      if (concernScope.some((name) => name in change)) runner.reevaluate();
    },
    get settings() {
      return settings;
    },
    allowDeletions: () => runner.allowDeletions(),
    tasks: () => runner.tasks(),
    retryTask: (id) => runner.retryTask(id),
    approve: (id) => runner.approve(id),
    reject: (id) => runner.reject(id),
    forceSync: () => runner.forceSync(),
    import: () => runner.import(),
    beliefs: () => memory.beliefs(),
    get state() {
      return runner.state();
    },
    log,
    notices,
  };
}

function runnerOf({ job: habits = plainHabits }: Dialect, workshop: Workshop, log: readonly JobLogEntry[]): Runner {
  const { schedule } = habits;
  switch (schedule.kind) {
    case 'cycle':
      return createCycleRunner({ workshop, everyMs: schedule.everyMs, log });
    case 'event':
      return createEventRunner({ workshop, fullSyncMs: schedule.fullSyncMs, log });
  }
}

function checked(settings: JobSettings): JobSettings {
  refuseUnusable(settings.filters);
  return settings;
}

function changesOf(directory: Job['directory']) {
  const { add, assign, unassign, change, disable, enable, softDelete, restore, hardDelete } = directory;
  const { push, unpush, renameGroup, addMembers, removeMembers, deleteGroup } = directory;
  const people = { add, assign, unassign, change, disable, enable, softDelete, restore, hardDelete };
  return { ...people, push, unpush, renameGroup, addMembers, removeMembers, deleteGroup };
}
