import { resolve } from 'node:path';
import type { AdministrationConfiguration } from '../../target-adapter/administration/open-administration.ts';
import { type BaseUrl, readBaseUrl } from '../../target-adapter/base-url.ts';
import { rfc } from '../../target-adapter/behaviour.ts';
import type { TargetSettings } from '../../target-adapter/target-configuration.ts';
import { basic } from '../../target-adapter/transport/credential.ts';
import type { Credential } from '../../target-adapter/transport/transport.ts';
import type { ConfiguredTarget, MailSettings } from './run-configuration.ts';

/** A credential, and what a message says about where it came from. */
export type FoundCredential = { readonly credential: Credential; readonly from?: string };

/** A target that is named by its URL alone: it declares what the RFC says, and has neither mail nor administration. */
export function targetAtUrl(name: string, baseUrl: string, { credential, from }: FoundCredential): ConfiguredTarget {
  return {
    kind: 'configured',
    name,
    connection: { baseUrl, credential },
    ...(from === undefined ? {} : { credentialFrom: from }),
    behaviour: rfc,
    declared: 'rfc',
    allow: [],
    transport: { name },
    administration: { kind: 'none' },
    settleMs: 0,
    dialects: {},
  };
}

/** A target of the file. `behaviourOf` comes with the schema, which is loaded only where there is a file. */
export function targetOf(
  name: string,
  settings: TargetSettings,
  { credential, from }: FoundCredential,
  options: {
    readonly directory: string;
    readonly behaviourOf: (declared: TargetSettings['behaviour']) => ConfiguredTarget['behaviour'];
    readonly mappings: NonNullable<ConfiguredTarget['mappings']>;
  },
): ConfiguredTarget {
  const { allow = [], discovery, mail, administration, concurrency, settleSeconds = 0, dialects = {} } = settings;
  const behaviour = options.behaviourOf(settings.behaviour);
  const administrationMs = milliseconds(administration?.timeoutSeconds);
  return {
    kind: 'configured',
    name,
    connection: { baseUrl: plainUrl(readBaseUrl(settings.baseUrl), settings.baseUrl), credential },
    ...(from === undefined ? {} : { credentialFrom: from }),
    behaviour,
    declared:
      settings.behaviour === undefined
        ? 'rfc'
        : typeof settings.behaviour === 'string'
          ? settings.behaviour
          : behaviour,
    allow,
    transport: transportOf(name, settings),
    ...(discovery === undefined ? {} : { described: discovery }),
    ...(mail === undefined ? {} : { mail: mailOf(mail) }),
    administration: administrationOf(administration, options.directory),
    ...(administrationMs === undefined ? {} : { administrationTimeoutMs: administrationMs }),
    ...(concurrency === undefined ? {} : { concurrency }),
    settleMs: settleSeconds * 1_000,
    dialects,
    ...(settings.mappings === undefined ? {} : { mappings: options.mappings }),
  };
}

/** The credential that the file itself has. */
export function credentialOf(auth: TargetSettings['auth']): Credential | undefined {
  if (auth === undefined) return undefined;
  if (auth === 'none') return { kind: 'none' };
  const { bearer, basic: login, header, oauth } = auth;
  if (bearer !== undefined) return { kind: 'bearer', token: bearer };
  if (login !== undefined) return { kind: 'basic', ...login };
  if (header !== undefined) return { kind: 'header', ...header };
  if (oauth === undefined) return undefined;
  const { scope, clientAuthentication = 'basic', ...client } = oauth;
  return { kind: 'oauth', ...client, clientAuthentication, ...(scope === undefined ? {} : { scope }) };
}

const plainUrl = (read: BaseUrl, written: string): string => (read.kind === 'url' ? read.url : written);

const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds * 1_000;

function transportOf(
  name: string,
  { timeoutSeconds, maxBytes, tls, proxy, headers }: TargetSettings,
): ConfiguredTarget['transport'] {
  return {
    name,
    ...(timeoutSeconds === undefined ? {} : { timeoutMs: timeoutSeconds * 1_000 }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(headers === undefined ? {} : { headers }),
    ...(tls?.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls?.certificate === undefined || tls.key === undefined
      ? {}
      : { clientCertificate: { certificate: tls.certificate, key: tls.key } }),
    ...(tls?.insecure === true ? { insecureTls: true } : {}),
    ...(proxy === undefined
      ? {}
      : {
          proxy:
            typeof proxy === 'string'
              ? { url: proxy }
              : { url: proxy.url, authorization: basic(proxy.user, proxy.password) },
        }),
  };
}

function mailOf(mail: NonNullable<TargetSettings['mail']>): MailSettings {
  const {
    mailhog,
    mailpit,
    embedded,
    login,
    linkOrigins = [],
    linkPattern,
    timeoutSeconds = 20,
    quietSeconds = 3,
    domain = 'example.org',
    plusAddress,
  } = mail;
  const url = mailhog ?? mailpit ?? '';
  const place: MailSettings['place'] =
    embedded === undefined
      ? {
          kind: mailhog === undefined ? 'mailpit' : 'mailhog',
          url: url.replace(/\/+$/, ''),
          ...(login === undefined ? {} : { login }),
        }
      : {
          kind: 'embedded',
          smtpPort: embedded.smtpPort,
          ...(embedded.httpPort === undefined ? {} : { httpPort: embedded.httpPort }),
        };
  return {
    place,
    linkOrigins: linkOrigins.map((origin) => new URL(origin).origin),
    ...(linkPattern === undefined ? {} : { linkPattern: new RegExp(linkPattern) }),
    timeoutMs: timeoutSeconds * 1_000,
    quietMs: quietSeconds * 1_000,
    addresses: plusAddress === undefined ? { kind: 'domain', domain } : { kind: 'plus', mailbox: plusAddress },
  };
}

function administrationOf(
  administration: TargetSettings['administration'],
  directory: string,
): AdministrationConfiguration {
  if (administration?.http !== undefined) return { kind: 'http', http: administration.http };
  if (administration?.module !== undefined)
    return { kind: 'module', file: resolve(directory, administration.module), shown: administration.module };
  if (administration?.prompt === undefined) return { kind: 'none' };
  const timeoutMs = milliseconds(administration.timeoutSeconds);
  return { kind: 'prompt', ...(timeoutMs === undefined ? {} : { timeoutMs }) };
}
