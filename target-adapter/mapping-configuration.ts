import { z } from 'zod';
import { exactlyOne, text } from './configuration-vocabulary.ts';

/** The attribute mappings of a configuration, by dialect or family of dialects; their languages are judged elsewhere. */
export const mappingsSchema = () =>
  z
    .record(z.string(), mappingSchema(), { error: 'mappings by dialect' })
    .describe('Attribute mappings as administrators of an identity provider set them, by dialect or family.');

export type MappingsConfiguration = z.output<ReturnType<typeof mappingsSchema>>;

const mappingSchema = () =>
  z.strictObject(
    {
      attributes: z
        .array(rowSchema(), { error: 'a list of rows' })
        .max(200, { error: 'at most 200 rows' })
        .optional()
        .describe('What goes where: rows with from, constant or expression, and to.'),
      emptyString: z
        .enum(['skip', 'flow'])
        .optional()
        .describe('Entra ID: whether an empty text is sent; default skip.'),
      userName: z
        .union(
          [
            z.enum(['okta-username', 'okta-username-prefix', 'email', 'email-prefix']),
            z.strictObject({ expression: text() }, { error: 'an expression' }),
          ],
          { error: 'okta-username, okta-username-prefix, email, email-prefix, or { expression: … }' },
        )
        .optional()
        .describe('Okta: the application user name format; default okta-username.'),
      updateUserName: z
        .enum(['create', 'create-and-update'])
        .optional()
        .describe('Okta: when the application user name is sent; default create-and-update.'),
      template: z
        .union([text(), z.record(z.string(), z.unknown())], { error: 'a template: an object, or JSON as text' })
        .optional()
        .describe('OneLogin: the JSON template.'),
      parameters: z
        .record(z.string(), z.string({ error: 'a text' }), { error: 'texts by parameter' })
        .optional()
        .describe('OneLogin: the parameters of the connector, by API name.'),
      nullStyle: z
        .enum(['empty', 'null', 'omit'])
        .optional()
        .describe('OneLogin: what a text becomes that is one macro without a value; default empty.'),
      custom: z
        .record(z.string(), z.union([z.string(), z.null(), z.array(z.string())], { error: 'a text, null or texts' }), {
          error: 'values by attribute',
        })
        .optional()
        .describe('Attributes that administrators have added to their directory, and what everybody has in them.'),
    },
    { error: 'a mapping with its attributes or its template' },
  );

const rowSchema = () =>
  z
    .strictObject(
      {
        from: text().optional().describe('An attribute of the identity provider.'),
        constant: z.string({ error: 'a text' }).optional().describe('The same for everybody.'),
        expression: text().optional().describe('In the language of the identity provider.'),
        to: text().describe('The attribute of the target: userName, emails[type eq "work"].value, URN:department.'),
        default: z.string({ error: 'a text' }).optional().describe('Sent on create where there is no value.'),
        apply: z
          .enum(['always', 'create', 'create-and-update'])
          .optional()
          .describe('create: when an account is created, and never again; default always.'),
        matching: z
          .int({ error: 'a whole number from 1 on' })
          .min(1, { error: 'a whole number from 1 on' })
          .optional()
          .describe('Entra ID: the precedence of a matching attribute.'),
      },
      { error: 'a row with to, and one of from, constant, expression' },
    )
    .superRefine(exactlyOne(['from', 'constant', 'expression']));
