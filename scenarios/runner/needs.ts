import type { Dialect } from '../../simulator/dialect.ts';
import type { Need, Scenario } from '../scenario.ts';
import type { Target } from './target.ts';

/** Why this scenario cannot be played on this target in this dialect; undefined: it can. */
export function missingNeed(scenario: Scenario, target: Target, dialect: Dialect | undefined): string | undefined {
  for (const need of scenario.needs) {
    const reason = whyMissing(need, target, dialect);
    if (reason !== undefined) return reason;
  }
  return whyNotAllowed(scenario, target);
}

/** Whether it changes more than people of its own on this target, so runs alone and last. */
export function runsAlone({ scope }: Scenario, target: Target): boolean {
  if (target.isolated || scope === undefined) return false;
  return scope.onlyWith === undefined || target.administration[scope.onlyWith] !== undefined;
}

function whyNotAllowed({ scope }: Scenario, target: Target): string | undefined {
  if (target.isolated || scope === undefined) return undefined;
  const refused = scope.tenant.find((act) => !target.allow.includes(act));
  return refused === undefined ? undefined : `not allowed on ${target.name}: add ${refused} to allow`;
}

function whyMissing(need: Need, target: Target, dialect: Dialect | undefined): string | undefined {
  const { behaviour, name } = target;
  if (typeof need === 'object') {
    return target.administration[need.administration] === undefined
      ? target.administration.whyNot(need.administration)
      : undefined;
  }
  switch (need) {
    case 'mailbox':
      return target.hasMailbox ? undefined : `no mailbox: targets.${name}.mail is not set`;
    case 'verifies-email':
      return behaviour.emailChange === 'verify-first'
        ? undefined
        : `${name} changes an address at once, so there is nothing to verify`;
    case 'changes-email-at-once':
      return behaviour.emailChange === 'at-once' ? undefined : `${name} changes an address only once it is verified`;
    case 'invites':
      return behaviour.invitation === 'mail' ? undefined : `${name} declares no invitation by mail`;
    case 'limits-seats':
      return behaviour.seats === 'limited' ? undefined : `${name} declares no seats`;
    case 'deletes-softly':
      return behaviour.delete === 'soft' ? undefined : `${name} deletes for good, so nobody is left to keep or remove`;
    case 'deletes-hard':
      return behaviour.delete === 'hard' ? undefined : `${name} deletes softly`;
    case 'groups-endpoint':
      if (behaviour.groups !== 'endpoint') return `${name} has no /Groups`;
      return target.discovery.groups === false ? `${name} has no /Groups` : dialect?.noGroups;
    case 'group-attribute':
      return behaviour.groups === 'attribute' && behaviour.groupAttribute !== ''
        ? undefined
        : `${name} takes no group as an attribute`;
    case 'refuses-extra-attributes':
      return behaviour.attributes === 'any' ? `${name} declares no list of attributes` : undefined;
    case 'dialect-deletes':
      return dialect === undefined ? undefined : whyNotDeleting(dialect, target.dialectOptions[dialect.id]);
    case 'credential':
      return target.connection().credential.kind === 'none' ? `${name} asks for no credential` : undefined;
    case 'embedded':
      return target.isolated ? undefined : 'only the embedded provider shows its administrator’s side';
  }
}

function whyNotDeleting(dialect: Dialect, options: Readonly<Record<string, string>> = {}): string | undefined {
  const deletes = dialect.deletesWith?.(options) ?? dialect.deletes;
  return deletes === true ? undefined : deletes;
}
