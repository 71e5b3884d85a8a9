import { z } from 'zod';
import { runLogSchemaName, statuses } from './event.ts';

/**
 * The shapes of `event.ts` for what comes from a file; a test keeps the two equal. Members that a newer version added
 * pass and are dropped.
 */
export const status = z.enum(statuses).meta({ id: 'status' });
export const at = z.iso.datetime().meta({ id: 'instant' });
export const failOn = z.enum(['fail', 'warn', 'regression']);
const headers = z.record(z.string(), z.string());
const text = z.string();

export const resultKey = z
  .object({ target: text, suite: text, idp: text.nullable(), id: text })
  .meta({ id: 'resultKey' });

export const exchange = z
  .object({
    id: text,
    by: z.enum(['idp', 'harness', 'person']),
    at,
    durationMs: z.number(),
    request: z.object({
      method: text,
      url: text,
      headers,
      body: z.unknown().exactOptional(),
      text: text.exactOptional(),
      cutBytes: z.number().exactOptional(),
    }),
    response: z
      .object({
        status: z.number(),
        headers,
        body: z.unknown().exactOptional(),
        text: text.exactOptional(),
        cutBytes: z.number().exactOptional(),
      })
      .exactOptional(),
    failure: z.object({ code: text, happened: text }).exactOptional(),
    curl: text.exactOptional(),
  })
  .meta({ id: 'exchange' });

export const mail = z
  .object({
    id: text,
    at,
    recipients: z.array(text),
    from: text,
    subject: text,
    text: text.exactOptional(),
    html: text.exactOptional(),
    links: z.array(text),
    afterMs: z.number().exactOptional(),
  })
  .meta({ id: 'mail' });

export const check = z
  .object({
    id: text,
    title: text,
    requirements: z.array(text),
    status,
    expected: text.exactOptional(),
    actual: text.exactOptional(),
    reason: text.exactOptional(),
    hint: text.exactOptional(),
    breaks: text.exactOptional(),
    reliedOnBy: z.array(text).exactOptional(),
    demands: z
      .array(
        z.object({
          id: text,
          family: text,
          weight: z.enum(['required', 'recommended', 'tolerated', 'informative']),
          dialects: z.array(text).exactOptional(),
        }),
      )
      .exactOptional(),
    exchanges: z.array(text),
    mails: z.array(text),
    observer: z.boolean().exactOptional(),
  })
  .meta({ id: 'check' });

export const provisioning = z
  .object({
    at,
    intent: text,
    action: text,
    who: text.exactOptional(),
    status: z.enum(['success', 'failure', 'retrying', 'waiting']),
    code: text.exactOptional(),
    reason: text.exactOptional(),
    prognosis: z.array(text).exactOptional(),
    answer: z.number().exactOptional(),
    exchanges: z.array(text),
  })
  .meta({ id: 'provisioning' });

export const claim = z
  .object({
    type: z.enum(['User', 'Group', 'resource', 'token']),
    by: text,
    value: text,
    resourceId: text.exactOptional(),
    now: text.exactOptional(),
    endpoint: z
      .string()
      .regex(/^\/[A-Za-z][\w-]*$/)
      .exactOptional(),
  })
  .meta({ id: 'claim' });

export const counts = z
  .object({
    pass: z.number(),
    fail: z.number(),
    warn: z.number(),
    skip: z.number(),
    error: z.number(),
  })
  .meta({ id: 'counts' });

export const target = z
  .object({
    name: text,
    baseUrl: text,
    behaviour: z.unknown().exactOptional(),
    allow: z.array(text),
    mail: text.exactOptional(),
    embedded: z.boolean(),
  })
  .meta({ id: 'target' });

const acceptance = z.object({
  id: text,
  family: text,
  title: text,
  source: text,
  steps: z.array(
    z.object({
      id: text,
      asks: text,
      part: text.exactOptional(),
      optional: z.literal(true).exactOptional(),
      playedBy: z.array(z.object({ scenario: text, checks: z.array(text) })).exactOptional(),
      notPlayed: text.exactOptional(),
    }),
  ),
});

const runStarted = z.object({
  type: z.literal('run-started'),
  schema: z.literal(runLogSchemaName),
  at,
  run: z.object({ id: text, marker: text, seed: z.number(), version: text }),
  profile: text,
  failOn,
  targets: z.array(target),
  plan: z.array(resultKey.extend({ title: text, group: text })),
  dialects: z.array(z.object({ id: text, title: text, label: text, family: text })),
  acceptance: z.array(acceptance).exactOptional(),
});

export const runFinished = z.object({
  type: z.literal('run-finished'),
  at,
  ended: z.enum(['finished', 'interrupted', 'broken-off']),
  problem: z.object({ code: text, happened: text, expected: text, next: text }).exactOptional(),
  summary: z.object({ scenarios: counts, checks: counts }),
  gate: z.object({ passed: z.boolean(), failOn }),
  exitCode: z.number(),
  durationMs: z.number(),
  cpuMs: z.number(),
  peakMemoryBytes: z.number(),
});

const scenarioFinished = z.object({
  type: z.literal('scenario-finished'),
  at,
  key: resultKey,
  status,
  reason: text.exactOptional(),
  follows: text.exactOptional(),
  durationMs: z.number(),
});

const released = z.object({
  type: z.literal('released'),
  at,
  key: resultKey,
  claim,
  how: z.enum(['removed', 'deactivated', 'gone', 'kept', 'failed']),
  reason: text.exactOptional(),
});

const ofResult = { at, key: resultKey };

export const runEventSchema = z.discriminatedUnion('type', [
  runStarted,
  z.object({ type: z.literal('scenario-started'), ...ofResult }),
  z.object({ type: z.literal('step'), ...ofResult, text }),
  z.object({ type: z.literal('exchange'), ...ofResult, exchange }),
  z.object({ type: z.literal('mail'), ...ofResult, mail }),
  z.object({ type: z.literal('check'), ...ofResult, check }),
  z.object({ type: z.literal('provisioning'), ...ofResult, entry: provisioning }),
  z.object({ type: z.literal('claimed'), ...ofResult, claim }),
  released,
  z.object({ type: z.literal('note'), ...ofResult, text }),
  scenarioFinished,
  runFinished,
]);

/** JSON Schema (2020-12) of one line of `run.jsonl`. */
export function runLogJsonSchema(): object {
  return {
    $id: 'urn:scimulator:schema:run-log:1',
    title: 'One line of a Scimulator run log, run.jsonl',
    ...jsonSchemaOf(runEventSchema),
  };
}

/** Without the pattern that zod adds to each instant, beside its format. */
export const jsonSchemaOf = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
