import type { OwnCalls } from '../target-adapter/administration/open-administration.ts';
import { readBaseUrl } from '../target-adapter/base-url.ts';
import { type Behaviour, type PresetName, presets } from '../target-adapter/behaviour.ts';
import type { Mailbox } from '../target-adapter/mailbox/mailbox.ts';
import { Problem } from '../target-adapter/problem.ts';
import type { Fault } from '../target-adapter/provider/fault.ts';
import { createInProcessTransport, type RequestHandler } from '../target-adapter/transport/in-process-transport.ts';
import type { Credential } from '../target-adapter/transport/transport.ts';
import { machine } from './cli/machine.ts';
import { version } from './cli/version.ts';
import type { ConfiguredTarget, MailSettings } from './config/run-configuration.ts';
import type { ConfiguredOptions } from './runner/configured-target.ts';
import type { TargetPlace } from './runner/target.ts';
import type { TenantAct } from './scenario.ts';

/** The reference provider of this package, with mail; `faults`: mistakes that it shall make. */
export type EmbeddedRehearsal = { readonly embedded: PresetName; readonly faults?: readonly Fault[] };

/** A target by its URL, or a request handler of this process. */
export type OwnTarget = {
  /** In every message and report. Default `target`. */
  readonly name?: string;
  /** Where SCIM is served; for a handler only its path counts. */
  readonly baseUrl: string;
  /** An Express application, or what `http.createServer` takes: asked without a network. */
  readonly handler?: RequestHandler;
  /** A bearer token, another credential, or none. */
  readonly credential?: string | Credential;
  /** What it declares where the RFC leaves a choice. Default `rfc`. */
  readonly behaviour?: PresetName | (Partial<Behaviour> & { readonly preset?: PresetName });
  /** Acts on the whole tenant that scenarios may do. */
  readonly allow?: readonly TenantAct[];
  /** What its administrator can do; each call that is missing makes what needs it a skip. */
  readonly administration?: OwnCalls;
  /** Where its mail is read. */
  readonly mailbox?: Mailbox;
  readonly mail?: Partial<Pick<MailSettings, 'linkOrigins' | 'linkPattern' | 'timeoutMs' | 'quietMs'>> & {
    /** Of the addresses of our people. Default `example.org`. */
    readonly domain?: string;
  };
  /** Until a change shows in a GET. Default: at once. */
  readonly settleMs?: number;
  readonly concurrency?: number;
  /** Options by dialect. */
  readonly dialects?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** A target of a configuration file, by its name, with its secrets where the file says. */
export type NamedTarget = {
  readonly config: string;
  readonly name: string;
  /** What the file looks secrets up in. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

export type RehearsalTarget = EmbeddedRehearsal | OwnTarget | NamedTarget;

export type OpenRehearsalTarget = { readonly place: TargetPlace; close(): Promise<void> };

export async function openTarget(target: RehearsalTarget): Promise<OpenRehearsalTarget> {
  if ('embedded' in target) {
    const { openEmbedded } = await import('./runner/embedded-target.ts');
    const { faults = [] } = target;
    const opened = await openEmbedded({ ...machine, faults });
    return { place: opened.place(target.embedded), close: () => opened.close() };
  }
  return 'config' in target ? placeOf(await named(target), []) : own(target);
}

async function named({ config, name, env = {} }: NamedTarget): Promise<ConfiguredTarget> {
  const { loadRunConfiguration } = await import('./config/load-configuration.ts');
  const { targets } = await loadRunConfiguration({
    flags: { config, target: name },
    env,
    folder: '.',
    clock: machine.clock,
  });
  const [found] = targets;
  if (found?.kind === 'configured') return found;
  throw new Problem('CONFIG_INVALID', {
    happened: `${config} has no target ${name}`,
    expected: 'the name of one of its targets',
    next: `look at ${config}`,
  });
}

async function own(target: OwnTarget): Promise<OpenRehearsalTarget> {
  const { name = 'target', behaviour = 'rfc', allow = [], administration, mailbox, mail = {} } = target;
  const read = readBaseUrl(target.baseUrl);
  if (read.kind === 'wrong') {
    throw new Problem('CONFIG_INVALID', {
      happened: `baseUrl ${read.why}`,
      expected: 'where SCIM is served, such as https://staging.example.com/scim/v2',
      next: 'name it in full',
    });
  }
  const { credential = { kind: 'none' }, dialects = {}, settleMs = 0, concurrency, handler } = target;
  const { linkOrigins = [], linkPattern, timeoutMs = 20_000, quietMs = 3_000, domain = 'example.org' } = mail;
  const configured: ConfiguredTarget = {
    kind: 'configured',
    name,
    connection: {
      baseUrl: read.url,
      credential: typeof credential === 'string' ? { kind: 'bearer', token: credential } : credential,
    },
    behaviour: wholeBehaviour(behaviour),
    declared: typeof behaviour === 'string' ? behaviour : wholeBehaviour(behaviour),
    allow,
    transport: { name },
    administration: administration === undefined ? { kind: 'none' } : { kind: 'calls', calls: administration },
    ...(mailbox === undefined
      ? {}
      : {
          mail: {
            place: { kind: 'handed-in', mailbox },
            linkOrigins,
            ...(linkPattern === undefined ? {} : { linkPattern }),
            timeoutMs,
            quietMs,
            addresses: { kind: 'domain', domain },
          },
        }),
    ...(concurrency === undefined ? {} : { concurrency }),
    settleMs,
    dialects,
  };
  return placeOf(configured, handler === undefined ? [] : [handler]);
}

function wholeBehaviour(behaviour: NonNullable<OwnTarget['behaviour']>): Behaviour {
  if (typeof behaviour === 'string') return presets[behaviour];
  const { preset = 'rfc', ...members } = behaviour;
  return { ...presets[preset], ...members };
}

async function placeOf(
  configured: ConfiguredTarget,
  [handler]: readonly RequestHandler[],
): Promise<OpenRehearsalTarget> {
  const { configuredPlace } = await import('./runner/configured-target.ts');
  const { clock, fraction } = machine;
  const place = configuredPlace(configured, {
    clock,
    fraction,
    version,
    secrets: [],
    ask: { nobody: 'nobody can answer: this is a program' },
    ...(handler === undefined ? {} : inThisProcess(handler, configured)),
  });
  return { place, close: () => Promise.resolve() };
}

/** The handler is everything at the origin of its base URL: SCIM, and the pages that links in mails lead to. */
function inThisProcess(
  handler: RequestHandler,
  { name, connection: { baseUrl } }: ConfiguredTarget,
): Pick<ConfiguredOptions, 'transport' | 'fetchPage'> {
  const transport = createInProcessTransport(handler, { clock: machine.clock, name });
  const { origin } = new URL(baseUrl);
  return {
    transport,
    fetchPage: (url, init) => (new URL(url).origin === origin ? transport.fetchPage(url, init) : fetch(url, init)),
  };
}
