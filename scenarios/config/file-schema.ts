import { z } from 'zod';
import { count, type Lookup, text } from '../../target-adapter/configuration-vocabulary.ts';
import { targetSchema } from '../../target-adapter/target-configuration.ts';
import { failOns } from './run-configuration.ts';

const names = (what: string) =>
  z.union([text(), z.array(text())], { error: `${what}: a list, or names with commas between` });

/** What a file may set beside its targets. */
const settings = {
  $schema: z.string().optional(),
  defaultTarget: text()
    .optional()
    .describe('The target of a run that names none. Without it such a run asks the embedded provider.'),
  own: names('files or folders')
    .optional()
    .describe('Dialects, scenarios and reports of your own: modules, or folders of them, from where this file lies.'),
  suite: names('suites').optional(),
  idp: names('dialects').optional().describe('Dialects or families of them: okta is okta-oin and okta-aiw.'),
  only: names('scenarios').optional().describe('Ids of scenarios, with * for any part.'),
  profile: z
    .string()
    .regex(/^(interop|strict|idp:[\w-]+)$/, { error: 'interop, strict or idp:NAME' })
    .optional(),
  jobs: count(64).optional().describe('Scenarios at a time.'),
  seed: z.int({ error: 'a whole number' }).min(0, { error: 'a whole number' }).optional(),
  out: text().optional().describe('The folder for run log and reports.'),
  report: names('reports').optional().describe('NAME or NAME=FILE.'),
  failOn: z.enum(failOns).optional(),
};

const targetName = z.string().regex(/^[\w.-]+$/, { error: 'a name of letters, digits, dots and dashes' });

/** The whole file, with each target as `targetSchema` has it. */
export const fileSchema = (lookup: Lookup) =>
  z.strictObject(
    { targets: z.record(targetName, targetSchema(lookup), { error: 'targets by name' }).optional(), ...settings },
    { error: 'named settings' },
  );

/** The file without a look into its targets, which are parsed one by one: only those that are chosen need their secrets. */
export const outerSchema = z.strictObject(
  { targets: z.record(targetName, z.unknown(), { error: 'targets by name' }).optional(), ...settings },
  { error: 'named settings' },
);

export type FileSettings = z.output<typeof outerSchema>;

/** The published JSON Schema of the configuration file, draft 2020-12. */
export function configurationJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'Scimulator configuration', ...z.toJSONSchema(fileSchema(undefined), { io: 'input' }) };
}
