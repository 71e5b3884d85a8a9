import { attribute, simpleText } from '../../../target-adapter/scim/resource.ts';
import { shortened } from '../../../target-adapter/scim/shortened.ts';
import { failureOf } from './entry.ts';
import type { ImportReport } from './job.ts';
import type { Workshop } from './workshop.ts';

/**
 * Reads everybody from the target. Whom it does not hold any more, or holds inactive, is unassigned; the safeguard stops
 * the whole import where that were more than its share of the people who are in the application.
 */
export async function importNow(workshop: Workshop): Promise<ImportReport> {
  const { dialect, habits, memory, directory, settings } = workshop;
  if (dialect.imports !== true) return { kind: 'not-offered', reason: dialect.imports };
  const { delivered } = await workshop.other('import', 0);
  const failure = failureOf(delivered.settlement);
  if (failure !== undefined) return { kind: 'failed', reason: failure.reason };
  const imported = delivered.settlement.kind === 'done' ? delivered.settlement.imported : undefined;
  if (imported === undefined) return { kind: 'failed', reason: 'the import ended without a list' };

  const held = new Map(imported.users.map((user) => [user.id, user]));
  const inApplication = [...memory.people.values()].filter(
    ({ resourceId, access }) => resourceId !== undefined && access === 'active',
  );
  const lost = inApplication.filter(({ resourceId = '' }) => {
    const user = held.get(resourceId);
    return user === undefined || attribute(user, 'active') === false;
  });
  const share = habits.importSafeguard;
  if (share !== undefined && settings().importSafeguard === 'on' && lost.length > share * inApplication.length) {
    const reason = `${lost.length} of ${inApplication.length} people would be unassigned: more than ${share * 100} %`;
    workshop.notify('Import safeguard', reason);
    return { kind: 'stopped', wouldUnassign: lost.length, of: inApplication.length, reason };
  }

  for (const person of lost) {
    if (held.has(person.resourceId ?? '')) person.access = 'inactive';
    else {
      person.access = 'deleted';
      person.attributes = [];
      person.perhaps = [];
      delete person.resourceId;
      delete person.delivered;
    }
    person.managed = false;
    directory.unassign(person.person);
  }
  const linked = new Set([...memory.people.values()].map(({ resourceId }) => resourceId));
  return {
    kind: 'done',
    users: imported.users.length,
    groups: imported.groups.length,
    unknown: imported.users.filter(({ id }) => !linked.has(id)).map(nameOf),
    unassigned: lost.map(({ id }) => id),
  };
}

function nameOf(user: unknown): string {
  const name = attribute(user, 'userName') ?? attribute(user, 'id');
  return shortened(simpleText(name), 120);
}
