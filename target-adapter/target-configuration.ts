import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { administrationSchema } from './administration/administration-configuration.ts';
import { type Behaviour, presets, rfc } from './behaviour.ts';
import {
  baseUrl,
  count,
  exactlyOne,
  headers,
  type Lookup,
  origin,
  port,
  seconds,
  secret,
  text,
  webUrl,
} from './configuration-vocabulary.ts';
import { discoverySchema } from './discovery-configuration.ts';
import { mappingsSchema } from './mapping-configuration.ts';
import { bringsScheme, readSmallFile } from './secret.ts';

/** Acts that change a whole tenant; each is refused until a configuration allows it by name. */
export const tenantActs = ['token', 'reconfigure', 'seats'] as const;

/** One target of a configuration file. With a `lookup` its secrets and certificates are read; their values come out. */
export const targetSchema = (lookup: Lookup) =>
  z.strictObject(
    {
      baseUrl: baseUrl().describe('Where SCIM is served: https://staging.example.com/scim/v2'),
      auth: authSchema(lookup)
        .optional()
        .describe('How the identity provider proves who it is. SCIMULATOR_TOKEN goes before it.'),
      behaviour: behaviourSchema()
        .optional()
        .describe('What the target declares where the RFC leaves a choice. Default: rfc.'),
      allow: z
        .array(z.enum(tenantActs), { error: 'a list' })
        .optional()
        .describe('Acts on the whole tenant that scenarios may do here.'),
      discovery: discoverySchema(lookup)
        .optional()
        .describe('What the target would say of itself, where it has no discovery endpoints.'),
      mail: mailSchema(lookup).optional().describe('Where the mail can be read that the target sends.'),
      administration: administrationSchema(lookup).optional().describe('How the target’s administrator is asked.'),
      tls: tlsSchema(lookup).optional(),
      proxy: proxySchema(lookup).optional().describe('An HTTP proxy on the way to the target.'),
      headers: headers(lookup).optional().describe('Sent with every request, for a gateway before the target.'),
      timeoutSeconds: seconds().optional().describe('For one request; default 30.'),
      maxBytes: z
        .int({ error: 'a number of bytes' })
        .min(1_000, { error: 'at least 1000 bytes' })
        .optional()
        .describe('Of one answer; default 10000000.'),
      concurrency: count(64).optional().describe('Scenarios at a time on this target.'),
      settleSeconds: seconds()
        .optional()
        .describe('How long a change may take until a GET shows it; default: at once.'),
      dialects: z
        .record(z.string(), z.record(z.string(), z.string({ error: 'a text' }), { error: 'options by name' }), {
          error: 'options by dialect',
        })
        .optional()
        .describe('Options of dialects, by dialect.'),
      mappings: mappingsSchema().optional(),
    },
    { error: 'a target with its baseUrl' },
  );

export type TargetSettings = z.output<ReturnType<typeof targetSchema>>;

const authSchema = (lookup: Lookup) =>
  z.union(
    [
      z.literal('none'),
      z
        .strictObject({
          bearer: secret(lookup)
            .refine((token) => !bringsScheme(token), {
              error: 'begins with “Bearer”, which is put before it on its way',
            })
            .optional(),
          basic: z.strictObject({ user: text(), password: secret(lookup) }, { error: 'user and password' }).optional(),
          header: z.strictObject({ name: text(), value: secret(lookup) }, { error: 'name and value' }).optional(),
          oauth: z
            .strictObject(
              {
                tokenUrl: webUrl(),
                clientId: text(),
                clientSecret: secret(lookup),
                scope: text().optional(),
                clientAuthentication: z
                  .enum(['basic', 'body'])
                  .optional()
                  .describe('Where the client’s secret goes; default basic.'),
              },
              { error: 'tokenUrl, clientId and clientSecret' },
            )
            .optional(),
        })
        .superRefine(exactlyOne(['bearer', 'basic', 'header', 'oauth'])),
    ],
    { error: 'none, or one of bearer, basic, header, oauth' },
  );

const presetNames = ['rfc', 'calendly'] as const satisfies readonly (keyof typeof presets)[];

const behaviourSchema = () =>
  z.union(
    [
      z.enum(presetNames),
      z
        .strictObject({
          preset: z
            .enum(presetNames)
            .optional()
            .describe('Where the members begin that are not named here; default rfc.'),
          emailChange: z.enum(['at-once', 'verify-first']).optional(),
          whilePending: z.enum(['old-address', 'new-address', 'undeclared']).optional(),
          repeatedEmailChange: z.enum(['no-second-mail', 'undeclared']).optional(),
          invitation: z.enum(['none', 'mail']).optional(),
          delete: z.enum(['hard', 'soft']).optional(),
          afterDelete: z.enum(['gone', 'stays-in-organization']).optional(),
          recreateDeleted: z.enum(['revives', 'conflicts', 'creates', 'undeclared']).optional(),
          tokens: z.enum(['several', 'single', 'undeclared']).optional(),
          seats: z.enum(['unlimited', 'limited']).optional(),
          groups: z.enum(['endpoint', 'attribute', 'none']).optional(),
          groupAttribute: z.string({ error: 'the path of an attribute' }).optional(),
          attributes: z
            .union([z.literal('any'), z.array(text())], { error: 'any, or a list of attributes' })
            .optional(),
          mapping: z.enum(['default', 'calendly']).optional(),
        } satisfies { readonly [Member in keyof Behaviour | 'preset']: z.ZodType })
        .superRefine((value, context) => {
          if (behaviourOf(value).groups !== 'attribute' || behaviourOf(value).groupAttribute !== '') return;
          context.addIssue({ code: 'custom', message: 'declares groups by attribute; groupAttribute must say which' });
        }),
    ],
    { error: 'rfc, calendly, or a behaviour by its members' },
  );

/** The whole behaviour that a target declares. */
export function behaviourOf(declared: TargetSettings['behaviour']): Behaviour {
  if (declared === undefined) return rfc;
  if (typeof declared === 'string') return presets[declared];
  const { preset = 'rfc', ...members } = declared;
  const told = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  return { ...presets[preset], ...told };
}

const mailSchema = (lookup: Lookup) =>
  z
    .strictObject(
      {
        mailhog: webUrl().optional().describe('Where MailHog’s page is: http://127.0.0.1:8025'),
        mailpit: webUrl().optional().describe('Where Mailpit’s page is: http://127.0.0.1:8025'),
        embedded: z
          .strictObject(
            { smtpPort: port(), httpPort: port().optional() },
            { error: 'smtpPort, to which the target sends' },
          )
          .optional()
          .describe('A mail catcher of our own, to which the target sends.'),
        login: z
          .strictObject({ user: text(), password: secret(lookup) }, { error: 'user and password' })
          .optional()
          .describe('Where MailHog or Mailpit wants one.'),
        linkOrigins: z
          .array(origin(), { error: 'a list of origins' })
          .optional()
          .describe('Where links in mails may lead beside the target itself.'),
        linkPattern: z
          .string({ error: 'a regular expression' })
          .refine(isPattern, { error: 'is no regular expression' })
          .optional()
          .describe('Which link verifies or accepts, where that is not plain.'),
        timeoutSeconds: seconds().optional().describe('How long to wait for a mail; default 20.'),
        quietSeconds: seconds().optional().describe('How long to wait before saying that no mail came; default 3.'),
        domain: z
          .string({ error: 'a domain' })
          .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, { error: 'a domain such as example.org' })
          .optional()
          .describe('Of the addresses of our people; default example.org.'),
        plusAddress: z
          .string({ error: 'an address' })
          .regex(/^[^\s@+]+@[^\s@]+$/, { error: 'an address without a plus, such as qa@corp.example' })
          .optional()
          .describe('One real mailbox, of which every person gets a plus address.'),
      },
      { error: 'one of mailhog, mailpit, embedded' },
    )
    .superRefine(exactlyOne(['mailhog', 'mailpit', 'embedded']))
    .superRefine(({ domain, plusAddress }, context) => {
      if (domain !== undefined && plusAddress !== undefined)
        context.addIssue({ code: 'custom', message: 'names domain and plusAddress; at most one was expected' });
    });

const tlsSchema = (lookup: Lookup) =>
  z
    .strictObject(
      {
        ca: text().optional().describe('Authorities beside the known ones: a PEM file.'),
        certificate: text().optional().describe('Our client certificate: a PEM file.'),
        key: text().optional().describe('The private key to it: a PEM file without a passphrase.'),
        insecure: z
          .boolean({ error: 'true or false' })
          .optional()
          .describe('true: any certificate of the target will do.'),
      },
      { error: 'ca, certificate and key, or insecure' },
    )
    .transform(({ insecure, ...files }, context) => {
      const read = Object.fromEntries(
        Object.entries(files).flatMap(([name, file]) =>
          file === undefined ? [] : [[name, pem(name, file, lookup, context)]],
        ),
      );
      if ((files.certificate === undefined) !== (files.key === undefined))
        context.addIssue({ code: 'custom', message: 'needs certificate and key together' });
      else if (lookup && read.certificate && read.key && !belongTogether(read.certificate, read.key))
        context.addIssue({ code: 'custom', message: 'has a certificate and a key that do not belong together' });
      return { insecure: insecure === true, ca: read.ca, certificate: read.certificate, key: read.key };
    });

function pem(name: string, file: string, lookup: Lookup, context: z.RefinementCtx): string {
  if (lookup === undefined) return '';
  const read = readSmallFile(file, lookup.directory);
  const wrong =
    read.kind === 'unreadable'
      ? read.why
      : parses(() => (name === 'key' ? createPrivateKey(read.text) : new X509Certificate(read.text)))
        ? undefined
        : `which holds no ${name === 'key' ? 'private key' : 'certificate'} as PEM`;
  if (wrong !== undefined) context.addIssue({ code: 'custom', path: [name], message: `names ${file}, ${wrong}` });
  return read.kind === 'read' && wrong === undefined ? read.text : '';
}

const belongTogether = (certificate: string, key: string): boolean =>
  new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));

const proxySchema = (lookup: Lookup) =>
  z.union([webUrl(), z.strictObject({ url: webUrl(), user: text(), password: secret(lookup) })], {
    error: 'a URL, or url, user and password',
  });

const isPattern = (source: string): boolean => parses(() => new RegExp(source));

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
