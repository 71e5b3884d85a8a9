import { z } from 'zod';
import { reportSchemaName } from './json-report.ts';
import {
  at,
  check,
  claim,
  counts,
  exchange,
  failOn,
  jsonSchemaOf,
  mail,
  provisioning,
  resultKey,
  runFinished,
  status,
  target,
} from './run-log/schema.ts';

const result = z.object({
  id: z.string(),
  suite: z.string(),
  idp: z.string().nullable().describe('A dialect; null where none speaks.'),
  target: z.string(),
  title: z.string(),
  group: z.string(),
  status,
  reason: z.string().exactOptional(),
  follows: z
    .string()
    .exactOptional()
    .describe('target/suite/idp/id of the result whose failure is the cause of this skip.'),
  durationMs: z.number(),
  steps: z.array(z.object({ at, text: z.string() })),
  checks: z.array(
    check.extend({
      expected: z.string().nullable(),
      actual: z.string().nullable(),
      exchanges: z.array(exchange),
      mails: z.array(mail),
    }),
  ),
  notes: z.array(z.string()).describe('What could not be seen on this target.'),
  provisioning: z.array(provisioning).describe("The identity provider's provisioning log."),
  left: z.array(claim).describe('What is left of it in the target.'),
});

const cause = z.object({
  status: z.enum(['fail', 'error', 'warn']),
  title: z.string(),
  check: z.string().exactOptional().describe('Id of the check that saw it.'),
  requirements: z.array(z.string()).exactOptional(),
  breaks: z.string().exactOptional(),
  hint: z.string().exactOptional(),
  prognosis: z.array(z.string()).describe('What the identity provider would do now, in sentences.'),
  stops: z.array(z.string()).describe('Identity providers whose customers it concerns.'),
  reliedOnBy: z.array(z.string()).describe('Further ones that lean on it by their documentation.'),
  results: z.array(z.string()).describe('target/suite/idp/id of the results that ended red for it.'),
  dependents: z.array(z.string()).describe('The same of those that could not be judged because of it.'),
  also: z.array(z.string()).describe('Ids of further red checks of these results.'),
});

const fix = z.object({
  weight: z
    .enum(['broken', 'required', 'recommended'])
    .describe('broken: it fails in its own dialect; required: it cannot do without it, whatever the RFC allows.'),
  check: z.string(),
  title: z.string(),
  demands: z.array(z.string()).describe('What identity providers demand beyond the RFC: ENTRA-24.'),
  hint: z.string().exactOptional(),
  results: z.array(z.string()).describe('target/suite/idp/id of the results in which it was seen.'),
});

const report = z.object({
  schema: z.literal(reportSchemaName),
  run: z.object({
    id: z.string(),
    marker: z.string(),
    seed: z.number(),
    version: z.string(),
    startedAt: at,
    finishedAt: at.nullable().describe('null: the log was cut off.'),
    profile: z.string(),
    ended: z.enum(['finished', 'interrupted', 'broken-off', 'cut-off']),
    problem: runFinished.shape.problem,
    exitCode: z.number().exactOptional(),
    durationMs: z.number().exactOptional(),
    cpuMs: z.number().exactOptional(),
    peakMemoryBytes: z.number().exactOptional(),
  }),
  verdict: z.object({ text: z.string(), mark: z.enum(['pass', 'warn', 'fail', 'error', 'none']) }),
  targets: z.array(target),
  gate: z.object({ passed: z.boolean(), failOn }),
  summary: z.object({ scenarios: counts, checks: counts, requirements: counts }),
  readiness: z.array(
    counts.extend({
      target: z.string(),
      idp: z.string().nullable(),
      title: z.string(),
      readiness: z.enum(['ready', 'recommendations', 'not-ready', 'not-judged', 'skipped']),
      fixes: z.array(fix).describe('What to put right for its customers, in this order.'),
    }),
  ),
  causes: z.array(cause).describe('What to fix, in this order; what tells the same is told once.'),
  unfinished: z.array(resultKey.extend({ title: z.string() })).describe('Planned, and without a verdict.'),
  results: z.array(result),
});

/** JSON Schema (2020-12) of `report.json`. */
export function reportJsonSchema(): object {
  return {
    $id: 'urn:scimulator:schema:report:1',
    title: 'A Scimulator report, report.json',
    ...jsonSchemaOf(report),
  };
}
