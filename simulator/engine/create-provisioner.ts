import type { Clock } from '../../target-adapter/clock.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Exchange, ScimMethod, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { patienceMs } from '../../target-adapter/scim/retry-after.ts';
import type { Connection } from '../../target-adapter/transport/transport.ts';
import type { Dialect, Setting } from '../dialect.ts';
import type { Group, Person, PersonChange } from '../directory/person.ts';
import type { Intent } from '../intent.ts';
import { parseTargetPath } from '../mapping/target-path.ts';
import { type Administered, administeredBy } from './administered.ts';
import { asSent } from './as-sent.ts';
import { createDeliveryQueue } from './delivery-queue.ts';
import type { Ending } from './entry.ts';
import { groupIntents } from './group-intents.ts';
import { createGuestGuard } from './guest-guard.ts';
import { createLedger } from './ledger.ts';
import { orMappingFailure } from './mapping-failure.ts';
import { connectionFor, resolveOptions } from './options.ts';
import type { Pending } from './pending.ts';
import { prognosis } from './prognosis.ts';
import type { GroupOutcome, Outcome, PersonOutcome, Provisioner } from './provisioner.ts';
import type { ProvisioningLogEntry } from './provisioning-log.ts';
import { actionOf, subjectOf } from './subject.ts';

export type ProvisionerOptions = {
  readonly dialect: Dialect;
  /** What the administrator typed in. */
  readonly connection: Connection;
  /** Carries one request as the identity provider; resolves to an exchange without a response where no answer came. */
  send(request: ScimRequest, connection: Connection, signal: AbortSignal): Promise<Exchange>;
  readonly clock: Clock;
  /** A fresh GUID, seeded. */
  guid(): string;
  /** An address for a test account, with the run's marker. Default: one at example.org. */
  testAddress?(): string;
  /** The run's marker: nothing that lacks it is changed. */
  readonly marker: string;
  /** Of the target's behaviour: which mapping, where a group's name goes, whether there is /Groups. */
  readonly mapping: Setting['mapping'];
  /** What an administrator has set in place of it. */
  readonly administered?: Administered;
  readonly groupAttribute: string;
  readonly groups: Setting['groups'];
  /** The dialect's options by name; what is left out has its default. */
  readonly options?: Readonly<Record<string, string>>;
  /** All the waiting for one intent before it is left to the next cycle. Default 30 s. */
  readonly patienceMs?: number;
  readonly signal: AbortSignal;
  /** Called for each line of the provisioning log as it is written. */
  onEntry?(entry: ProvisioningLogEntry): void;
};

/** The fake identity provider of one scenario. Throws Problem `CONFIG_INVALID` for an option or a path that there is not. */
export function createProvisioner(given: ProvisionerOptions): Provisioner {
  const { dialect, clock, signal, mapping, groupAttribute, groups, guid } = given;
  const options = resolveOptions(dialect, given.options ?? {});
  refuseUnreadable(groupAttribute);
  const ledger = createLedger();
  /** The person before the last change, for its repetition. */
  const changes = new Map<string, Person>();
  const races = new Map<ScimMethod, ((request: ScimRequest) => Promise<void>)[]>();
  const log: ProvisioningLogEntry[] = [];
  let connection = given.connection;

  const { linkedId, personOf } = ledger;
  const target = { mapping, ...administeredBy(given.administered, clock.now, personOf), groupAttribute, groups };
  const made = { guid, testAddress: testAddressOf(given) };
  const setting: Setting = { linkedId, personOf, ...target, trigger: 'cycle', ...made, options };
  /** Intents of an administrator who does not wait; what is repeated later is the cycle's. */
  const demanded = new WeakSet<Intent>();

  const queue = createDeliveryQueue({
    ledger,
    delivery: {
      carrier: { send, guard: createGuestGuard(given.marker), noAnswer: dialect.repeats.noAnswer },
      repeats: dialect.repeats,
      patienceMs: given.patienceMs ?? patienceMs.idp,
      clock,
      signal,
      converse(intent) {
        const now: Setting = demanded.has(intent) ? { ...setting, trigger: 'on-demand' } : setting;
        return orMappingFailure(dialect.converse(intent, now), actionOf(intent));
      },
    },
    foresee: foreseeing(dialect, linkedId),
    onEntry(entry) {
      log.push(entry);
      given.onEntry?.(entry);
    },
  });

  async function send(request: ScimRequest): Promise<Exchange> {
    for (const act of races.get(request.method)?.splice(0) ?? []) await act(request);
    signal.throwIfAborted();
    return given.send(request, connectionFor(connection, options), signal);
  }

  const forPerson = async (
    intent: Intent & { readonly person: Person },
    matching: Pending['matching'] = 'real',
  ): Promise<PersonOutcome> => {
    const outcome = await queue.perform(intent, matching);
    return { ...outcome, person: ledger.personNow(intent.person), ...linkOf(intent.person.id) };
  };
  const forGroup = async (intent: Intent & { readonly group: Group }): Promise<GroupOutcome> => {
    const outcome = await queue.perform(intent);
    return { ...outcome, group: ledger.groupNow(intent.group), ...linkOf(intent.group.id) };
  };
  const linkOf = (directoryId: string): { readonly resourceId?: string } => {
    const resourceId = linkedId(directoryId);
    return resourceId === undefined ? {} : { resourceId };
  };
  /** Later changes are sent against what was delivered, so that nothing undelivered is lost. */
  const update = (person: Person, change: PersonChange): Promise<PersonOutcome> => {
    const before = ledger.delivered(person);
    changes.set(person.id, before);
    return forPerson({ kind: 'update', person: ledger.change(person, change), before });
  };

  return {
    testConnection: () => queue.test(),
    assign: (person) => forPerson({ kind: 'assign', person: ledger.personNow(person) }),
    assignUnmatched: (person) => forPerson({ kind: 'assign', person: ledger.personNow(person) }, 'misses'),
    update,
    changeEmail: (person, email) => update(person, { email }),
    repeatUpdate(person) {
      const now = ledger.personNow(person);
      return forPerson({ kind: 'update', person: now, before: changes.get(person.id) ?? ledger.delivered(person) });
    },
    unassign: (person) => forPerson({ kind: 'unassign', person: ledger.personNow(person) }),
    disable: (person) => forPerson({ kind: 'disable', person: ledger.change(person, { enabled: false }) }),
    enable: (person) => forPerson({ kind: 'enable', person: ledger.change(person, { enabled: true }) }),
    delete: (person) => forPerson({ kind: 'delete', person: ledger.personNow(person) }),

    provisionOnDemand(person) {
      const intent: Intent & { readonly person: Person } = { kind: 'assign', person: ledger.personNow(person) };
      demanded.add(intent);
      return forPerson(intent);
    },
    setPassword: (person, password) => forPerson({ kind: 'set-password', person: ledger.personNow(person), password }),
    import: () => queue.perform({ kind: 'import' }),

    ...groupIntents(ledger, forGroup),

    beforeNext(method, act) {
      races.set(method, [...(races.get(method) ?? []), act]);
    },
    queue(intent) {
      ledger.note(intent);
      queue.queue(intent);
    },
    cycle: (): Promise<readonly Outcome[]> => queue.cycle(),
    configure(next) {
      connection = next;
    },
    resume: (): Promise<readonly Outcome[]> => queue.resume(),
    forgetLinks: ledger.forgetLinks,
    get connection() {
      return connection;
    },
    get state() {
      return queue.state();
    },
    log,
    linkedId,
    personNow: ledger.personNow,
    mapped(person) {
      const { administered: _administered, ...plain } = setting;
      return dialect.mapped(ledger.personNow(person), plain);
    },
    asSent(person) {
      if (setting.administered === undefined) return person;
      return asSent(person, dialect.mapped(person, setting, 'create'), dialect.mapped(person, setting, 'update'));
    },
  };
}

const testAddressOf = ({ testAddress, marker, guid }: ProvisionerOptions): (() => string) =>
  testAddress ?? (() => `scim.test.${marker}.${guid().slice(0, 8)}@example.org`);

/** What the identity provider would do after this ending. */
const foreseeing =
  (dialect: Dialect, linkedId: Setting['linkedId']) =>
  ({ intent, settlement, answer, attempts = 1 }: Ending): readonly string[] => {
    if (settlement.kind === 'done' || settlement.kind === 'waiting') return [];
    const { id } = subjectOf(intent);
    const linked = id !== undefined && linkedId(id) !== undefined ? 'linked' : 'not-linked';
    const failed = { intent: intent.kind, settlement, linked, ...(answer !== undefined && { answer }) } as const;
    return prognosis(dialect, failed, { attempts }).sentences;
  };

function refuseUnreadable(groupAttribute: string): void {
  if (groupAttribute === '' || parseTargetPath(groupAttribute) !== undefined) return;
  throw new Problem('CONFIG_INVALID', {
    happened: `behaviour.groupAttribute: ${groupAttribute}`,
    expected: 'the path of an attribute: userType, name.title, or URN:department',
    next: 'name the attribute in which the target takes the group, or leave it out',
  });
}
