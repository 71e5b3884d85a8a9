import { z } from 'zod';
import { baseUrl, exactlyOne, headers, type Lookup, seconds, text } from '../configuration-vocabulary.ts';
import { type DescribedCall, describedCalls } from './http-administration.ts';
import { isPointer } from './json-pointer.ts';
import { placeholdersOf } from './template.ts';

/** `administration` of a target in the configuration. */
export const administrationSchema = (lookup: Lookup) =>
  z
    .strictObject(
      {
        http: httpSchema(lookup)
          .optional()
          .describe('Calls of the target’s own administration over HTTP. A call that is missing skips what needs it.'),
        module: text().optional().describe('A module of yours (.ts, .mjs, .js) that exports the calls as functions.'),
        prompt: z.literal(true, { error: 'true' }).optional().describe('A person at the terminal does it by hand.'),
        timeoutSeconds: seconds().optional().describe('For one call; default 30, for a person 300.'),
      },
      { error: 'one of http, module, prompt' },
    )
    .superRefine(exactlyOne(['http', 'module', 'prompt']));

const httpSchema = (lookup: Lookup) =>
  z.strictObject(
    {
      baseUrl: baseUrl(),
      headers: headers(lookup).optional(),
      issueToken: call('issueToken', pointers({ token: pointer(), id: pointer() })).describe(
        'Issues a bearer token that lasts {ttlSeconds}.',
      ),
      revokeToken: call('revokeToken', nothing()).describe('Revokes the token {id}.'),
      deleteConfiguration: call('deleteConfiguration', nothing()).describe('Deletes the SCIM configuration.'),
      setUpConfiguration: call('setUpConfiguration', pointers({ baseUrl: pointer().optional() }).optional()).describe(
        'Sets SCIM up again.',
      ),
      setFreeSeats: call('setFreeSeats', nothing()).describe('Makes {free} seats free; null lifts the limit.'),
      findPerson: call('findPerson', pointers(personPointers())).describe(
        'Finds the person with the address {userName}.',
      ),
      removePerson: call('removePerson', nothing()).describe('Removes the person {id} entirely, as support does.'),
      passTime: call('passTime', nothing()).describe('Moves the clock of the target on by {seconds}.'),
    },
    { error: 'baseUrl and calls' },
  );

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function call<Answer extends z.ZodType>(name: DescribedCall, answer: Answer) {
  const fills = describedCalls[name];
  return z
    .strictObject(
      {
        method: z.enum(methods),
        path: z
          .string({ error: 'a path below the base URL' })
          .startsWith('/', { error: 'a path that begins with a slash' })
          .superRefine(knownPlaceholders(fills)),
        body: z.json().optional().superRefine(knownPlaceholders(fills)),
        answer,
      },
      { error: 'method and path' },
    )
    .optional();
}

const pointer = () =>
  z
    .string({ error: 'a JSON pointer' })
    .refine(isPointer, { error: 'is no JSON pointer; one like /data/0/id was expected' });

const personPointers = () => ({
  id: pointer(),
  state: pointer().optional(),
  canLogIn: pointer().optional(),
  address: pointer().optional(),
  groups: pointer().optional(),
});

function pointers<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: `a JSON pointer for each of ${Object.keys(shape).join(', ')}` });
}

/** Of whose answer nothing is needed. */
const nothing = () => z.strictObject({}, { error: 'nothing: no part of this answer is needed' }).optional();

function knownPlaceholders(fills: readonly string[]) {
  return (template: unknown, context: z.RefinementCtx): void => {
    for (const name of new Set(placeholdersOf(template))) {
      if (fills.includes(name)) continue;
      const known =
        fills.length === 0
          ? 'this call has none'
          : `${fills.map((fill) => `{${fill}}`).join(' and ')} can be filled here`;
      context.addIssue({ code: 'custom', message: `holds {${name}}, which nothing fills; ${known}` });
    }
  };
}
