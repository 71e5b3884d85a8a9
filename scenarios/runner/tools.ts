import type { Status } from '../../reports/run-log/event.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import type { DirectoryScope } from '../../simulator/directory/directory.ts';
import type { Person } from '../../simulator/directory/person.ts';
import type { Outcome, Provisioner } from '../../simulator/engine/provisioner.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import type { Check, Sources } from '../check.ts';
import { isSuccess } from '../checks/answer.ts';
import { sentIn } from '../checks/creation.ts';
import type { Profile } from '../requirements/weigh.ts';
import type { Delivery, IssuedConnection, SettledPerson, Tools } from '../scenario.ts';
import { createAdministratorTools } from './administrator-tools.ts';
import type { ClaimBook } from './claim-book.ts';
import type { Entry } from './entry.ts';
import { createHand } from './hand.ts';
import { judge } from './judge.ts';
import type { createMailTools } from './mail-tools.ts';
import { createOpenJob } from './open-job.ts';
import { createReadDrift } from './read-drift.ts';
import type { Recorder } from './recorder.ts';
import type { Settling } from './settling.ts';
import { Stop } from './stop.ts';
import type { Lease, Target } from './target.ts';

export type ToolsOptions = {
  readonly target: Target;
  readonly lease: Lease;
  readonly dialect: Dialect;
  readonly idp: Provisioner;
  readonly directory: DirectoryScope;
  readonly recorder: Recorder;
  readonly claims: ClaimBook;
  readonly settling: Settling;
  readonly mail: ReturnType<typeof createMailTools>['tools'];
  readonly profile: Profile;
  readonly clock: Clock;
  readonly marker: string;
  readonly signal: AbortSignal;
  /** Of the product. */
  readonly version: string;
  emit(entry: Entry): void;
  onStatus(status: Status): void;
  onIssued(issued: IssuedConnection): void;
  atEnd(sentence: string, act: () => Promise<void>): void;
};

/** Everything that a scenario may use, bound to one result. */
export function createTools(options: ToolsOptions): Tools {
  const { target, lease, dialect, idp, directory, recorder, mail, emit } = options;
  const { redactor } = lease;
  const { discovery, behaviour } = target;
  const tell = (text: string): void => emit({ type: 'step', text: redactor.text(text) });

  function apply<Evidence extends Sources>(check: Check<Evidence>, evidence: Evidence): ReturnType<typeof judge> {
    const judged = judge(check, asSent(evidence), { profile: options.profile, redactor });
    emit({ type: 'check', check: judged.record });
    options.onStatus(judged.status);
    return judged;
  }

  /** What is compared with the target is what an administrator's mapping made of the person. */
  function asSent<Evidence extends Sources>(evidence: Evidence): Evidence {
    const held: unknown = Reflect.get(evidence, 'person');
    const sent = isPerson(held) ? idp.asSent(held) : held;
    return sent === held ? evidence : { ...evidence, person: sent };
  }

  const delivery = (outcome: Outcome): Delivery => ({
    outcome,
    exchanges: recorder.exchanges.filter(({ id }) => outcome.exchanges.includes(id)),
    idp: dialect.title,
    discovery,
  });

  const hand = createHand({ ...options, tell });
  const administratorTools = createAdministratorTools({ ...options, tell });

  async function settledPerson(change?: Parameters<Tools['person']>[0]): Promise<SettledPerson> {
    const person = directory.person(change);
    if (mail.available && behaviour.invitation === 'mail') await mail.remember(person.email);
    const outcome = await idp.assign(person);
    const { exchanges } = delivery(outcome);
    if (outcome.settlement.kind !== 'done' || outcome.resourceId === undefined) {
      const why = 'reason' in outcome.settlement ? outcome.settlement.reason : 'the answer had no id';
      throw new Stop('unjudged', `the person could not be created: ${why}`);
    }
    const isAccepted = behaviour.invitation === 'none' || (await acceptInvitation(person));
    return {
      person,
      resourceId: outcome.resourceId,
      sent: sentIn(exchanges),
      expected: isAccepted ? { active: true } : {},
    };
  }

  async function acceptInvitation(person: Person): Promise<boolean> {
    if (!mail.available) {
      emit({
        type: 'note',
        text: 'The invitation was not accepted, since there is no mailbox: the person is pending.',
      });
      return false;
    }
    const arrived = await mail.expectAt(person.email);
    const link = arrived.links.findLast(({ kind }) => kind === 'link') ?? arrived.links.at(-1);
    if (link?.kind === 'unclear') throw new Stop('unjudged', link.reason);
    if (link?.kind !== 'link')
      throw new Stop('unjudged', `the invitation of ${person.email} could not be accepted: no mail with a link`);
    const followed = await mail.follow(link.url);
    if (followed.ended === 'refused')
      throw new Stop('unjudged', followed.reason ?? 'the link leads outside the allowed origins');
    if (followed.ended !== 'answered' || !isSuccess(followed.status)) return false;
    return followed.click === undefined || (await isIn(person));
  }

  /** A page that holds a form or a script may have waited for a click, or not: what became of the person tells. */
  async function isIn(person: Person): Promise<boolean> {
    const canLogIn = (await administratorTools.viewOf(person.email)).view?.found?.canLogIn;
    if (canLogIn !== undefined) return canLogIn;
    const seen = await hand.read(person, ({ resource }) => attribute(resource, 'active') === true);
    return attribute(seen.resource, 'active') === true;
  }

  return {
    idp,
    behaviour,
    discovery,
    person: (change) => directory.person(change),
    personInFull: (change) => directory.personInFull(change),
    group: (members = []) => directory.group(members),
    newAddress: () => directory.newAddress(),
    newFamilyName: (person) => otherFamilyName(directory, person),
    newGroupName: () => directory.group().displayName,
    tell,
    check: (check, evidence) => apply(check, evidence).status,
    need(check, evidence) {
      const { judgement } = apply(check, evidence);
      if (judgement.kind === 'pass' || (judgement.kind === 'warn' && judgement.stops !== true)) return;
      if (judgement.kind === 'skip') throw new Stop('skip', judgement.reason);
      throw new Stop('ended', 'actual' in judgement ? judgement.actual : judgement.reason);
    },
    note: (text) => emit({ type: 'note', text: redactor.text(text) }),
    delivery,
    mail,
    ...administratorTools,
    ...hand,
    openJob: createOpenJob({ ...options, tell }),
    readDrift: createReadDrift({ ...options, scim: hand.scim, sent: () => recorder.exchanges }),
    exchanges: () => recorder.exchanges,
    connection: () => lease.connection(),
    useConnection: (connection) => lease.useConnection(connection),
    settledPerson,
    dialectDeletes: (dialect.deletesWith?.(target.dialectOptions[dialect.id] ?? {}) ?? dialect.deletes) === true,
    atEnd: options.atEnd,
    skip(reason) {
      throw new Stop('skip', reason);
    },
    unseen(reason) {
      throw new Stop('unseen', reason);
    },
  };
}

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && 'givenName' in value && 'email' in value && 'enabled' in value;

const mostDraws = 40;

/** Drawn from the same directory; with a letter beyond ASCII where one comes up, since not every target keeps those. */
function otherFamilyName(directory: DirectoryScope, person: Person): string {
  let plain: string | undefined;
  for (let draw = 1; draw <= mostDraws || plain === undefined; draw += 1) {
    const { familyName } = directory.person();
    if (familyName === person.familyName) continue;
    if (/\P{ASCII}/u.test(familyName)) return familyName;
    plain = familyName;
  }
  return plain;
}
