import { z } from 'zod';
import { readBaseUrl } from './base-url.ts';
import { findSecret, type Sources } from './secret.ts';

/**
 * The kinds of values that configurations hold. The `error` of each says what was expected, to stand before “was
 * expected”; the message of a custom issue stands behind the name of the setting as it is. Its `params`: `choice` where it
 * follows from an unknown name, `missingSecret` and `exports` where a secret is not there.
 */

/** Absent: the values are checked for their shape alone, and secrets become empty. */
export type Lookup = Sources | undefined;

export const text = () => z.string({ error: 'a text' }).min(1, { error: 'a text' });
export const seconds = () =>
  z
    .number({ error: 'a number of seconds' })
    .positive({ error: 'a number of seconds' })
    .max(86_400, { error: 'at most 86400 seconds' });
export const count = (most: number) =>
  z
    .int({ error: `a whole number from 1 to ${most}` })
    .min(1, { error: `a whole number from 1 to ${most}` })
    .max(most, { error: `a whole number from 1 to ${most}` });
export const port = () =>
  z
    .int({ error: 'a port from 0 to 65535' })
    .min(0, { error: 'a port from 0 to 65535' })
    .max(65_535, { error: 'a port from 0 to 65535' });

/** An http or https URL without a log-in. */
export const webUrl = () =>
  z.string({ error: 'an http or https URL' }).superRefine((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol))
      context.addIssue({ code: 'custom', message: 'is no http or https URL' });
    else if (url.username !== '' || url.password !== '')
      context.addIssue({
        code: 'custom',
        message: 'holds a user name or a password; secrets come from { env: NAME } or { file: PATH }',
      });
  });

export const baseUrl = () =>
  z.string({ error: 'a URL' }).superRefine((value, context) => {
    const read = readBaseUrl(value);
    if (read.kind === 'wrong') context.addIssue({ code: 'custom', message: read.why });
  });

/** `https://app.example.com`, without a path. */
export const origin = () =>
  z.string({ error: 'an origin' }).superRefine((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const right =
      url !== undefined &&
      /^https?:$/.test(url.protocol) &&
      url.pathname === '/' &&
      url.search === '' &&
      url.hash === '' &&
      url.username === '';
    if (!right)
      context.addIssue({
        code: 'custom',
        message: 'is no origin; one like https://app.example.com was expected, without a path',
      });
  });

const reference = () =>
  z.strictObject(
    {
      env: z
        .string({ error: 'the name of an environment variable' })
        .regex(/^[A-Za-z_]\w*$/, { error: 'the name of an environment variable' })
        .optional()
        .describe('The environment variable that holds the secret.'),
      file: text()
        .optional()
        .describe('The file that holds the secret; a relative path counts from the folder of this file.'),
      prefix: z.string({ error: 'a text' }).optional().describe('Put before the secret: `Bearer `.'),
    },
    { error: '{ env: NAME } or { file: PATH }' },
  );

/** A secret by reference; its value after parsing. */
export const secret = (lookup: Lookup) => reference().transform((found, context) => look(found, lookup, context, []));

/** Headers by name. One whose name speaks of a secret takes only a reference. */
export const headers = (lookup: Lookup) =>
  z
    .record(z.string(), z.union([z.string(), reference()], { error: 'a text, { env: NAME } or { file: PATH }' }), {
      error: 'headers by name',
    })
    .superRefine((values, context) => {
      for (const [name, value] of Object.entries(values)) {
        const wrong = wrongHeader(name, value);
        if (wrong !== undefined) context.addIssue({ code: 'custom', path: [name], message: wrong });
      }
    })
    .transform((values, context) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : look(value, lookup, context, [name]),
        ]),
      ),
    );

function wrongHeader(name: string, value: unknown): string | undefined {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return 'is no name of a header';
  if (typeof value !== 'string') return undefined;
  if (/auth|token|secret|cookie|key|password/i.test(name))
    return 'holds a secret as it is; { env: NAME } or { file: PATH } was expected, because secrets stand in no configuration';
  return /^[\x20-\x7e\x80-\xff]*$/.test(value) ? undefined : 'holds a character that no header can carry';
}

type Reference = z.output<ReturnType<typeof reference>>;

function look(found: Reference, lookup: Lookup, context: z.RefinementCtx, path: readonly string[]): string {
  if ((found.env === undefined) === (found.file === undefined)) {
    context.addIssue({
      code: 'custom',
      path: [...path],
      message: 'names no source or two; { env: NAME } or { file: PATH } was expected',
      params: { choice: true },
    });
    return z.NEVER;
  }
  if (lookup === undefined) return '';
  const looked = findSecret(found, lookup);
  if (looked.kind === 'found') return looked.value;
  context.addIssue({
    code: 'custom',
    path: [...path, looked.at],
    message: looked.why,
    params: { missingSecret: true, exports: looked.exports },
  });
  return z.NEVER;
}

/** Refuses none, or more than one, of these members. */
export function exactlyOne(names: readonly string[]) {
  return (value: object, context: z.RefinementCtx): void => {
    const set = names.filter((name) => name in value && Reflect.get(value, name) !== undefined);
    if (set.length === 1) return;
    const told = set.length === 0 ? 'names none' : `names ${set.join(' and ')}`;
    context.addIssue({
      code: 'custom',
      message: `${told}; exactly one of ${names.join(', ')} was expected`,
      params: { choice: true },
    });
  };
}
