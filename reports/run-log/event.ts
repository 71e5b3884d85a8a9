import { z } from 'zod';

/**
 * The run log, `run.jsonl`: one JSON object a line, appended as it happens. Every report is a fold over these events and
 * nothing else. No secret is in it: redaction happens before an event is made. New members may be added; none changes
 * its meaning within version 1.
 */
export const runLogSchemaName = 'scimulator/run-log/1';

export const statuses = ['pass', 'fail', 'warn', 'skip', 'error'] as const;
const status = z.enum(statuses);
const at = z.iso.datetime();

/** Names one result of a run: unique by target, suite, idp, id. */
const resultKey = z.strictObject({
  target: z.string(),
  suite: z.string(),
  /** A dialect's id; null where the scenario speaks as no identity provider. */
  idp: z.string().nullable(),
  id: z.string(),
});

const headers = z.record(z.string(), z.string());

const exchange = z.strictObject({
  id: z.string(),
  by: z.enum(['idp', 'harness', 'person']),
  at,
  durationMs: z.number(),
  request: z.strictObject({ method: z.string(), url: z.string(), headers, body: z.unknown().optional() }),
  /** `body` is the parsed JSON; `text` stands in its place where the answer is not JSON. `cutBytes`: how much was left out. */
  response: z
    .strictObject({ status: z.number(), headers, body: z.unknown().optional(), text: z.string().optional(), cutBytes: z.number().optional() })
    .optional(),
  failure: z.strictObject({ code: z.string(), happened: z.string() }).optional(),
  /** A command that repeats the request; the token is `$SCIMULATOR_TOKEN`. */
  curl: z.string().optional(),
});

const mail = z.strictObject({
  id: z.string(),
  at,
  recipients: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  /** Single-use tokens in them are redacted. */
  links: z.array(z.string()),
  /** From the act that caused it until it was seen. */
  afterMs: z.number().optional(),
});

const check = z.strictObject({
  id: z.string(),
  title: z.string(),
  requirements: z.array(z.string()),
  status,
  expected: z.string().optional(),
  actual: z.string().optional(),
  /** Why it is a warn, a skip or an error. */
  reason: z.string().optional(),
  /** One sentence: how to put it right. */
  hint: z.string().optional(),
  /** One sentence: what breaks, and at which identity provider. */
  breaks: z.string().optional(),
  /** Ids of exchanges and mails of the same scenario. */
  exchanges: z.array(z.string()),
  mails: z.array(z.string()),
  /** true: an observer, held against every exchange. */
  observer: z.boolean().optional(),
});

const provisioning = z.strictObject({
  at,
  intent: z.string(),
  action: z.string(),
  who: z.string().optional(),
  status: z.enum(['success', 'failure', 'retrying', 'waiting']),
  code: z.string().optional(),
  reason: z.string().optional(),
  answer: z.number().optional(),
  exchanges: z.array(z.string()),
});

/** What the run is about to create, or has; enough for `cleanup` to find it again. */
const claim = z.strictObject({
  type: z.enum(['User', 'Group', 'token']),
  /** The attribute that finds it (`userName`, `displayName`), and its value, which carries the marker. */
  by: z.string(),
  value: z.string(),
  /** The target's id, as soon as it is known. */
  resourceId: z.string().optional(),
});

const counts = z.strictObject({ pass: z.number(), fail: z.number(), warn: z.number(), skip: z.number(), error: z.number() });

const runStarted = z.strictObject({
  type: z.literal('run-started'),
  schema: z.literal(runLogSchemaName),
  at,
  run: z.strictObject({ id: z.string(), marker: z.string(), seed: z.number(), version: z.string() }),
  profile: z.string(),
  failOn: z.enum(['fail', 'warn', 'regression']),
  /** Every target with its base URL, and the declared behaviour by name or in full. `embedded`: our own provider. */
  targets: z.array(
    z.strictObject({ name: z.string(), baseUrl: z.string(), behaviour: z.unknown(), allow: z.array(z.string()), mail: z.string().optional(), embedded: z.boolean() }),
  ),
  /** Every result to come, in the order of the report. `group` is the heading above it. */
  plan: z.array(resultKey.extend({ title: z.string(), group: z.string() })),
  dialects: z.array(z.strictObject({ id: z.string(), title: z.string(), label: z.string(), family: z.string() })),
});

const ofResult = { at, key: resultKey };

export const runEvent = z.discriminatedUnion('type', [
  runStarted,
  z.strictObject({ type: z.literal('scenario-started'), ...ofResult }),
  /** One sentence of the story, as a person would tell it. */
  z.strictObject({ type: z.literal('step'), ...ofResult, text: z.string() }),
  z.strictObject({ type: z.literal('exchange'), ...ofResult, exchange }),
  z.strictObject({ type: z.literal('mail'), ...ofResult, mail }),
  z.strictObject({ type: z.literal('check'), ...ofResult, check }),
  z.strictObject({ type: z.literal('provisioning'), ...ofResult, entry: provisioning }),
  z.strictObject({ type: z.literal('claimed'), ...ofResult, claim }),
  /** `how`: what became of it; `kept` needs a reason. */
  z.strictObject({ type: z.literal('released'), ...ofResult, claim, how: z.enum(['removed', 'deactivated', 'gone', 'kept', 'failed']), reason: z.string().optional() }),
  /** What the scenario could not see on this target, or a refusal that it could live with. */
  z.strictObject({ type: z.literal('note'), ...ofResult, text: z.string() }),
  z.strictObject({
    type: z.literal('scenario-finished'),
    ...ofResult,
    status,
    reason: z.string().optional(),
    /** The result whose failure is the cause of this skip. */
    follows: z.string().optional(),
    durationMs: z.number(),
  }),
  z.strictObject({
    type: z.literal('run-finished'),
    at,
    ended: z.enum(['finished', 'interrupted', 'broken-off']),
    /** Why it was broken off, in a Problem's three parts. */
    problem: z.strictObject({ code: z.string(), happened: z.string(), expected: z.string(), next: z.string() }).optional(),
    summary: z.strictObject({ scenarios: counts, checks: counts }),
    gate: z.strictObject({ passed: z.boolean(), failOn: z.enum(['fail', 'warn', 'regression']) }),
    exitCode: z.number(),
    durationMs: z.number(),
    cpuMs: z.number(),
    peakMemoryBytes: z.number(),
  }),
]);

export type RunEvent = z.infer<typeof runEvent>;
export type RunEventType = RunEvent['type'];
export type Status = z.infer<typeof status>;
export type ResultKey = z.infer<typeof resultKey>;
export type RecordedExchange = z.infer<typeof exchange>;
export type RecordedMail = z.infer<typeof mail>;
export type RecordedCheck = z.infer<typeof check>;
export type RecordedProvisioning = z.infer<typeof provisioning>;
export type Claim = z.infer<typeof claim>;
export type Counts = z.infer<typeof counts>;
export type RunStarted = z.infer<typeof runStarted>;
