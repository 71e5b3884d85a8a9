import type { Surface } from '../../reports/reporter.ts';
import {
  type Claim,
  type PlannedResult,
  type RecordedCheck,
  type RecordedDialect,
  type RecordedExchange,
  type RecordedMail,
  type RecordedProvisioning,
  type RecordedTarget,
  type Release,
  type ResultKey,
  type RunEvent,
  type RunFinished,
  type RunStarted,
  runLogSchemaName,
  type Status,
} from '../../reports/run-log/event.ts';
import { countStatuses } from '../../reports/run-log/status.ts';

const begin = Date.parse('2026-11-23T10:00:00.000Z');

/** The instant this many milliseconds after the invented run began. */
export const after = (ms: number): string => new Date(begin + ms).toISOString();

export const aSurface = (change: Partial<Surface> = {}): Surface => ({
  columns: 100,
  colour: false,
  live: false,
  unicode: true,
  outDirectory: '.scimulator/r7f3k2',
  ...change,
});

export async function* streamOf(events: Iterable<RunEvent>): AsyncGenerator<RunEvent> {
  yield* events;
}

export const aKey = (change: Partial<ResultKey> = {}): ResultKey => ({
  target: 'staging',
  suite: 'lifecycle',
  idp: 'entra',
  id: 'create-and-read',
  ...change,
});

export const aCheck = (change: Partial<RecordedCheck> = {}): RecordedCheck => ({
  id: 'create/location',
  title: 'POST answers with the URL of the new resource',
  requirements: ['RFC7644-3.3-07'],
  status: 'pass',
  exchanges: ['x1'],
  mails: [],
  ...change,
});

export const aRedCheck = (change: Partial<RecordedCheck> = {}): RecordedCheck =>
  aCheck({
    status: 'fail',
    expected: 'Location: URL of the new resource',
    actual: 'no Location',
    hint: 'Send the URL of the new resource in the Location header of the 201.',
    breaks: 'Okta cannot find the person that it has just created.',
    ...change,
  });

export const anExchange = (change: Partial<RecordedExchange> = {}): RecordedExchange => ({
  id: 'x1',
  by: 'idp',
  at: after(0),
  durationMs: 47,
  request: {
    method: 'POST',
    url: 'https://staging.example.com/scim/v2/Users',
    headers: { authorization: 'redacted', 'content-type': 'application/scim+json' },
    body: {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'ada.berg.r7f3k2.1@example.org',
      name: { givenName: 'Åda', familyName: 'Berg' },
      active: true,
    },
  },
  response: {
    status: 201,
    headers: { 'content-type': 'application/scim+json' },
    body: {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '2819c223',
      userName: 'ada.berg.r7f3k2.1@example.org',
      active: true,
    },
  },
  curl: `curl -X POST 'https://staging.example.com/scim/v2/Users' -H "Authorization: Bearer $SCIMULATOR_TOKEN" -d '{"userName":"ada.berg.r7f3k2.1@example.org"}'`,
  ...change,
});

export const aMail = (change: Partial<RecordedMail> = {}): RecordedMail => ({
  id: 'm1',
  at: after(0),
  recipients: ['ada.new.r7f3k2.2@example.org'],
  from: 'no-reply@staging.example.com',
  subject: 'Confirm your new address – Åda',
  text: 'Hello Åda,\nfollow this link: https://app.example.com/verify?token=redacted\n',
  html: '<p>Hello Åda, <a href="https://app.example.com/verify?token=redacted">follow this link</a></p>',
  links: ['https://app.example.com/verify?token=redacted'],
  afterMs: 310,
  ...change,
});

export const aProvisioningEntry = (change: Partial<RecordedProvisioning> = {}): RecordedProvisioning => ({
  at: after(0),
  intent: 'assign',
  action: 'create',
  who: 'Åda Berg <ada.berg.r7f3k2.1@example.org>',
  status: 'success',
  answer: 201,
  exchanges: ['x1'],
  ...change,
});

export const aClaim = (change: Partial<Claim> = {}): Claim => ({
  type: 'User',
  by: 'userName',
  value: 'ada.berg.r7f3k2.1@example.org',
  ...change,
});

export const entra: RecordedDialect = { id: 'entra', title: 'Entra ID', label: 'entra', family: 'entra' };
export const okta: RecordedDialect = { id: 'okta-oin', title: 'Okta', label: 'okta', family: 'okta' };
export const generic: RecordedDialect = {
  id: 'generic',
  title: 'Generic SCIM 2.0',
  label: 'generic',
  family: 'generic',
};

export const staging: RecordedTarget = {
  name: 'staging',
  baseUrl: 'https://staging.example.com/scim/v2',
  behaviour: 'calendly',
  allow: ['token', 'seats'],
  mail: 'MailHog at http://127.0.0.1:8025',
  embedded: false,
};

export const embedded = (name: 'calendly' | 'rfc'): RecordedTarget => ({
  name,
  baseUrl: `http://127.0.0.1:49152/${name}/scim/v2`,
  behaviour: name,
  allow: ['token', 'reconfigure', 'seats'],
  mail: 'the embedded mail catcher',
  embedded: true,
});

/** One result of an invented run. Without `status`: planned, never begun. */
export type ToldResult = {
  readonly key: ResultKey;
  readonly title: string;
  readonly group: string;
  readonly status?: Status;
  readonly reason?: string;
  readonly follows?: string;
  readonly durationMs?: number;
  readonly steps?: readonly string[];
  readonly notes?: readonly string[];
  readonly exchanges?: readonly RecordedExchange[];
  readonly mails?: readonly RecordedMail[];
  readonly checks?: readonly RecordedCheck[];
  readonly entries?: readonly RecordedProvisioning[];
  readonly claims?: readonly Claim[];
  readonly how?: Release;
};

export type ToldRun = {
  readonly results: readonly ToldResult[];
  readonly started?: Partial<RunStarted>;
  /** null: the log was cut off before its end. */
  readonly finished?: Partial<RunFinished> | null;
};

export const aResult = (change: Partial<ToldResult> = {}): ToldResult => ({
  key: aKey(),
  title: 'A new person is created and reads back as sent',
  group: 'Connection and profile',
  status: 'pass',
  ...change,
});

/** The events of an invented run, one result after the other, on a clock that starts at `after(0)`. */
export function aRun({ results, started, finished = {} }: ToldRun): RunEvent[] {
  const plan: PlannedResult[] = results.map(({ key, title, group }) => ({ ...key, title, group }));
  const events: RunEvent[] = [
    {
      type: 'run-started',
      schema: runLogSchemaName,
      at: after(0),
      run: { id: 'r7f3k2', marker: 'r7f3k2', seed: 4217, version: '0.1.0' },
      profile: 'interop',
      failOn: 'fail',
      targets: [staging],
      plan,
      dialects: [entra, okta, generic],
      ...started,
    },
  ];
  let atMs = 100;
  for (const result of results) {
    events.push(...eventsOf(result, atMs));
    atMs += result.durationMs ?? 100;
  }
  if (finished === null) return events;

  const statuses = results.flatMap(({ status }) => status ?? []);
  const failed = statuses.includes('fail');
  events.push({
    type: 'run-finished',
    at: after(atMs),
    ended: 'finished',
    summary: {
      scenarios: countStatuses(statuses),
      checks: countStatuses(results.flatMap(({ checks = [] }) => checks.map(({ status }) => status))),
    },
    gate: { passed: !failed, failOn: 'fail' },
    exitCode: failed ? 1 : statuses.includes('error') ? 3 : 0,
    durationMs: atMs,
    cpuMs: 3_100,
    peakMemoryBytes: 120_000_000,
    ...finished,
  });
  return events;
}

function eventsOf(result: ToldResult, atMs: number): RunEvent[] {
  const { key, status, durationMs = 100, steps = [], notes = [], exchanges = [], mails = [], checks = [] } = result;
  if (status === undefined) return [];
  const { entries = [], claims = [], how = 'removed', reason, follows } = result;
  const at = after(atMs);
  const end = after(atMs + durationMs);
  return [
    { type: 'scenario-started', at, key },
    ...claims.map((claim): RunEvent => ({ type: 'claimed', at, key, claim })),
    ...steps.map((text): RunEvent => ({ type: 'step', at, key, text })),
    ...exchanges.map((exchange): RunEvent => ({ type: 'exchange', at, key, exchange: { ...exchange, at } })),
    ...mails.map((mail): RunEvent => ({ type: 'mail', at, key, mail: { ...mail, at } })),
    ...entries.map((entry): RunEvent => ({ type: 'provisioning', at, key, entry: { ...entry, at } })),
    ...checks.map((check): RunEvent => ({ type: 'check', at: end, key, check })),
    ...notes.map((text): RunEvent => ({ type: 'note', at: end, key, text })),
    ...claims.map((claim): RunEvent => ({ type: 'released', at: end, key, claim, how })),
    {
      type: 'scenario-finished',
      at: end,
      key,
      status,
      ...(reason !== undefined && { reason }),
      ...(follows !== undefined && { follows }),
      durationMs,
    },
  ];
}
