import type { Status } from '../../reports/run-log/event.ts';
import { worst } from '../../reports/run-log/status.ts';
import { createProvisioner } from '../../simulator/engine/create-provisioner.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { creatableTypes } from '../further-type.ts';
import type { IssuedConnection } from '../scenario.ts';
import { administeredIn } from './administered-in.ts';
import { createClaimBook } from './claim-book.ts';
import { withFixedUserName } from './fixed-user-name.ts';
import { leave } from './leave.ts';
import { createMailTools, tellingAddresses } from './mail-tools.ts';
import { narrated } from './narrate.ts';
import { createOwnership } from './ownership.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import type { ScenarioEnd } from './scenario-end.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { createSettling, type Settling } from './settling.ts';
import { Stop } from './stop.ts';
import type { Lease } from './target.ts';
import { createTools } from './tools.ts';

/** In one scenario: each is waited for where the target shows changes late. */
const changesAtMost = 20;

/** Plays one scenario, judges it, and removes what it created, whatever happens. */
export async function runScenario(run: ScenarioRun): Promise<ScenarioEnd> {
  const { target, key, marker, clock, emit, write } = run;
  const limit = new AbortController();
  const timeLimitMs = run.timeLimitMs + changesAtMost * target.settleMs;
  const signal = AbortSignal.any([run.signal, limit.signal]);
  const waiting = clock.wait(timeLimitMs, signal).then(
    () => limit.abort(new Error(`not finished within ${Math.round(timeLimitMs / 1000)} s`)),
    () => undefined,
  );
  const lease = await target.lease();
  const types = creatableTypes(target.discovery);
  const claims = createClaimBook({ marker, types, write, emit });
  const settling = createSettling({ settleMs: target.settleMs, clock, outsideQueue: run.outsideQueue });
  const atEnd: { sentence: string; act: () => Promise<void> }[] = [];
  const statuses: Status[] = [];
  const reasons: { status: Status; reason: string }[] = [];
  const recorder = createRecorder({
    transport: lease.transport,
    clock,
    redactor: lease.redactor,
    claims,
    settling,
    ownership: target.isolated ? undefined : createOwnership(marker, types),
    connection: () => lease.connection(),
    watch: run.watch,
    observe: (exchange, recorded) => run.observation.see(exchange, recorded, lease.redactor.text),
    emit(entry) {
      emit(entry);
    },
  });
  const issued: IssuedConnection[] = [];
  const mail = createMailTools({ ...mailOptions(run, lease), signal, recorder });
  let stopped = false;
  let isSkipped = false;
  try {
    const idp = openProvisioner(run, lease, { recorder, settling, signal });
    const tools = createTools({
      target,
      lease,
      dialect: run.dialect,
      idp: withFixedUserName(
        narrated(idp, run.dialect.title, (text) => emit({ type: 'step', text })),
        administeredIn(run).administered,
      ),
      directory: tellingAddresses(run.directory.scope(`${key.idp ?? '-'}/${key.id}`), mail.own),
      recorder,
      claims,
      settling,
      mail: mail.tools,
      profile: run.profile,
      marker,
      version: run.version,
      clock,
      signal,
      emit(entry) {
        if (entry.type === 'check') {
          const { status, actual, reason = '' } = entry.check;
          reasons.push({ status, reason: status === 'fail' || status === 'warn' ? (actual ?? reason) : reason });
        }
        emit(entry);
      },
      onStatus: (status) => statuses.push(status),
      onIssued: (token) => issued.push(token),
      atEnd: (sentence, act) => atEnd.unshift({ sentence, act }),
    });
    await run.scenario.play(tools);
    if (statuses.length === 0) throw new Stop('unjudged', 'the scenario made no check');
  } catch (error) {
    stopped = !(error instanceof Stop && error.how === 'unseen');
    isSkipped = error instanceof Stop && (error.how === 'skip' || error.how === 'unseen');
    const end = endOf(error, run.signal, limit.signal);
    if (end !== undefined) {
      statuses.push(end.status);
      reasons.push(end);
    }
  } finally {
    limit.abort();
    await waiting;
    recorder.finish();
    await leave({ run, lease, recorder, claims, atEnd, mail, issued });
  }
  // What it claims was not seen: its first steps alone make no pass.
  const status = isSkipped && worst(statuses) === 'pass' ? 'skip' : worst(statuses);
  const told = reasons.filter((found) => found.status === status && status !== 'pass');
  // Why it ended there says more than what it could not see on the way.
  const reason = told.at(isSkipped && status === 'skip' ? -1 : 0)?.reason;
  return {
    status,
    stopped,
    ...(reason === undefined || reason === '' ? {} : { reason: lease.redactor.text(reason) }),
  };
}

/** How an interrupted play counts; undefined: its checks say it all. A fault of ours is thrown on. */
function endOf(error: unknown, stop: AbortSignal, limit: AbortSignal): { status: Status; reason: string } | undefined {
  if (error instanceof Stop) {
    if (error.how === 'ended') return undefined;
    return { status: error.how === 'unjudged' ? 'error' : 'skip', reason: error.message };
  }
  if (stop.aborted) return { status: 'error', reason: reasonOf(stop.reason, 'the run was interrupted') };
  if (limit.aborted) return { status: 'error', reason: reasonOf(limit.reason, 'the time was over') };
  if (error instanceof Problem) return { status: 'error', reason: error.text.happened };
  throw error;
}

const reasonOf = (reason: unknown, otherwise: string): string =>
  reason instanceof Problem
    ? reason.text.happened
    : reason instanceof Error && reason.name !== 'AbortError'
      ? reason.message
      : otherwise;

type ProvisionerPlace = { readonly recorder: Recorder; readonly settling: Settling; readonly signal: AbortSignal };

function openProvisioner(run: ScenarioRun, lease: Lease, { recorder, settling, signal }: ProvisionerPlace) {
  const { target, dialect, clock, marker, emit } = run;
  const { mapping, groupAttribute, groups } = target.behaviour;
  const guids = run.directory.scope(`${run.key.idp ?? '-'}/${run.key.id}/guid`);
  return createProvisioner({
    dialect,
    connection: lease.connection(),
    async send(request, connection, aborted) {
      // In truth the next cycle comes much later than any change needs to show.
      if (request.method === 'GET') await settling.wait(aborted);
      return recorder.send('idp', request, connection, aborted);
    },
    clock,
    guid: guids.guid,
    testAddress: guids.newAddress,
    marker,
    mapping,
    ...administeredIn(run),
    groupAttribute,
    groups: groups === 'endpoint' && target.discovery.groups === false ? 'none' : groups,
    options: target.dialectOptions[dialect.id] ?? {},
    signal,
    onEntry: (entry) =>
      emit({
        type: 'provisioning',
        entry: {
          ...entry,
          ...(entry.reason === undefined ? {} : { reason: lease.redactor.text(entry.reason) }),
          ...(entry.prognosis === undefined ? {} : { prognosis: entry.prognosis.map(lease.redactor.text) }),
        },
      }),
  });
}

function mailOptions(run: ScenarioRun, lease: Lease) {
  const { clock, emit, outsideQueue } = run;
  return {
    mail: lease.mail,
    targetUrl: () => lease.connection().baseUrl,
    clock,
    redactor: lease.redactor,
    emit,
    tell: (text: string) => emit({ type: 'step', text: lease.redactor.text(text) }),
    outsideQueue,
  };
}
