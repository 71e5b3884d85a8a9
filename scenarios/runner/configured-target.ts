import { openAdministration } from '../../target-adapter/administration/open-administration.ts';
import type { Ask } from '../../target-adapter/administration/prompt-administration.ts';
import type { Behaviour } from '../../target-adapter/behaviour.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { FetchPage } from '../../target-adapter/mailbox/bounded-fetch.ts';
import type { Mailbox } from '../../target-adapter/mailbox/mailbox.ts';
import { createMailWaiter } from '../../target-adapter/mailbox/wait-for-mail.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { secretsOf } from '../../target-adapter/transport/credential.ts';
import { createHttpTransport } from '../../target-adapter/transport/http-transport.ts';
import type { Transport } from '../../target-adapter/transport/transport.ts';
import type { ConfiguredTarget, MailSettings } from '../config/run-configuration.ts';
import type { Discovery } from '../discovery.ts';
import { preflight } from './preflight.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import type { Target, TargetMail, TargetPlace } from './target.ts';

export type ConfiguredOptions = {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly fraction: () => number;
  /** Of the product. */
  readonly version: string;
  /** Whatever must not be shown or written. */
  readonly secrets: readonly string[];
  readonly ask: Ask | { readonly nobody: string };
  /** In place of HTTP, for a target that lives in this process. */
  readonly transport?: Transport;
  /** In place of `fetch`, for its pages: what links in mails lead to. */
  readonly fetchPage?: FetchPage;
};

const defaultConcurrency = 4;
/** After a mail, for another that comes close behind; never longer than it takes to say that none came. */
const defaultGraceMs = 500;

/** A service provider of the user's: one tenant, which every result shares. */
export function configuredPlace(target: ConfiguredTarget, options: ConfiguredOptions): TargetPlace {
  const { name, connection, declared, allow, mail } = target;
  return {
    name,
    recorded: {
      name,
      baseUrl: connection.baseUrl,
      behaviour: declared,
      allow,
      ...(mail === undefined ? {} : { mail: nameOf(mail) }),
      embedded: false,
    },
    open: (signal) => open(target, options, signal),
  };
}

async function open(configured: ConfiguredTarget, options: ConfiguredOptions, signal: AbortSignal): Promise<Target> {
  const { name, behaviour, mail } = configured;
  const { clock, version } = options;
  const redactor = createRedactor(
    configured.connection.credential.kind === 'header' ? configured.connection.credential.name : undefined,
  );
  for (const secret of [...options.secrets, ...secretsOf(configured.connection.credential)]) redactor.learn(secret);
  let connection = configured.connection;
  let superseded: () => void = () => undefined;

  const transport =
    options.transport ?? createHttpTransport({ clock, ...configured.transport, onSecret: redactor.learn });
  const closing: (() => Promise<void>)[] = [() => transport.close()];
  const closeAll = async (): Promise<void> => {
    for (const close of closing.reverse()) await close();
  };
  try {
    const discovery = await preflight({
      name,
      baseUrl: connection.baseUrl,
      clock,
      signal,
      version,
      send: (request) => transport.send(request, connection, signal),
      ...(configured.described === undefined ? {} : { described: configured.described }),
      ...(configured.credentialFrom === undefined ? {} : { credentialFrom: configured.credentialFrom }),
    });
    const { administrationTimeoutMs: timeoutMs } = configured;
    const administration = await openAdministration(configured.administration, {
      name,
      clock,
      ask: options.ask,
      signal,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    closing.push(() => administration.close());
    const opened = mail === undefined ? undefined : await openMail(mail, clock);
    if (opened !== undefined) closing.push(() => opened.close());
    const settle = administration.settleMail;
    const targetMail: TargetMail | undefined =
      mail === undefined || opened === undefined
        ? undefined
        : {
            mailbox: opened.mailbox,
            waiter: createMailWaiter({
              mailbox: opened.mailbox,
              clock,
              random: options.fraction,
              deadlineMs: mail.timeoutMs,
              quietMs: mail.quietMs,
              graceMs: Math.min(defaultGraceMs, mail.quietMs),
              ...(settle === undefined ? {} : { settle: () => settle() }),
            }),
            linkOrigins: mail.linkOrigins,
            ...(mail.linkPattern === undefined ? {} : { linkPattern: mail.linkPattern }),
            ...(options.fetchPage === undefined ? {} : { fetchPage: options.fetchPage }),
          };
    const mailProblem = targetMail === undefined ? undefined : await problemOf(targetMail.mailbox, signal);
    return {
      name,
      behaviour,
      ...(configured.credentialFrom === undefined ? {} : { credentialFrom: configured.credentialFrom }),
      allow: configured.allow,
      discovery: withDeclared(discovery, behaviour),
      isolated: false,
      hasMailbox: targetMail !== undefined,
      ...(mailProblem === undefined ? {} : { mailProblem }),
      concurrency: configured.concurrency ?? defaultConcurrency,
      settleMs: configured.settleMs,
      people: peopleOf(mail),
      dialectOptions: configured.dialects,
      ...(configured.mappings === undefined ? {} : { mappings: configured.mappings }),
      administration,
      connection: () => connection,
      lease: async () => ({
        redactor,
        transport,
        administration,
        ...(targetMail === undefined || mailProblem !== undefined ? {} : { mail: targetMail }),
        connection: () => connection,
        useConnection(next) {
          connection = next;
        },
        keepToken(next) {
          superseded();
          superseded = next;
        },
        leave: async () => 'shared',
      }),
      ...(targetMail === undefined || mailProblem !== undefined
        ? {}
        : {
            async sweepMail(marker, aborted) {
              await clock.wait(Math.min(mail?.quietMs ?? 0, lateMailMs), aborted);
              await sweep(targetMail.mailbox, marker, aborted);
            },
          }),
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error instanceof Problem ? told(error, redactor) : error;
  }
}

/** What a target or a token endpoint answers may quote the credential. */
function told({ code, text: { happened, expected, next }, cause }: Problem, { text }: Redactor): Problem {
  return new Problem(code, { happened: text(happened), expected: text(expected), next: text(next) }, { cause });
}

/** One look, before anything is created. */
async function problemOf(mailbox: Mailbox, signal: AbortSignal): Promise<Problem | undefined> {
  try {
    await mailbox.newest(1, signal);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

const sweptAtMost = 250;
/** For what a target still had to send when the last result ended. */
const lateMailMs = 1_000;

/** Addresses with the marker are the run's own. */
async function sweep(mailbox: Mailbox, marker: string, signal: AbortSignal): Promise<void> {
  const newest = await mailbox.newest(sweptAtMost, signal);
  const own = newest.filter(({ recipients }) => recipients.some((address) => address.toLowerCase().includes(marker)));
  if (own.length > 0)
    await mailbox.remove(
      own.map(({ id }) => id),
      signal,
    );
}

function nameOf({ place }: MailSettings): string {
  if (place.kind === 'handed-in') return place.mailbox.name;
  if (place.kind === 'embedded') return `the embedded mail catcher, SMTP port ${place.smtpPort}`;
  return `${place.kind === 'mailhog' ? 'MailHog' : 'Mailpit'} at ${place.url}`;
}

async function openMail(
  { place }: MailSettings,
  clock: Clock,
): Promise<{ readonly mailbox: Mailbox; close(): Promise<void> }> {
  if (place.kind === 'handed-in') return { mailbox: place.mailbox, close: () => Promise.resolve() };
  if (place.kind !== 'embedded') {
    const { openMailbox } = await import('../../target-adapter/mailbox/open-mailbox.ts');
    const { kind, url, login } = place;
    const bounds = login === undefined ? {} : { basicAuth: login };
    const mailbox = openMailbox(kind === 'mailhog' ? { mailhog: url } : { mailpit: url }, bounds);
    return { mailbox, close: () => mailbox.close() };
  }
  const { createMailCatcher } = await import('../../target-adapter/mailbox/catcher/mail-catcher.ts');
  const { smtpPort, httpPort } = place;
  try {
    const catcher = await createMailCatcher({
      host: '127.0.0.1',
      smtpPort,
      clock,
      ...(httpPort === undefined ? {} : { httpPort }),
    });
    return { mailbox: catcher.mailbox(), close: () => catcher.close() };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'PORT_IN_USE') throw error;
    return { mailbox: closedMailbox(catcherProblem(error)), close: () => Promise.resolve() };
  }
}

/** The target sends to one port, so another free one is no way out. */
function catcherProblem(error: Problem): Problem {
  const next = 'stop what listens there, or set another mail.embedded.smtpPort here and in the target';
  return new Problem(
    'MAILBOX_UNREACHABLE',
    { ...error.text, happened: `${error.text.happened}; ${next}`, next },
    { cause: error },
  );
}

/** A mailbox that cannot be looked into: only what needs mail goes unjudged. */
function closedMailbox(problem: Problem): Mailbox {
  const refuse = (): Promise<never> => Promise.reject(problem);
  return {
    name: 'the embedded mail catcher',
    mailTo: refuse,
    newest: refuse,
    remove: refuse,
    close: () => Promise.resolve(),
  };
}

function peopleOf(mail: MailSettings | undefined): Target['people'] {
  const addresses = mail?.addresses;
  if (addresses === undefined) return { domain: 'example.org' };
  if (addresses.kind === 'domain') return { domain: addresses.domain };
  return { domain: addresses.mailbox.split('@')[1] ?? 'example.org', plusAddress: addresses.mailbox };
}

/** A target that lists the person's name among its attributes has said that it keeps it, whether /Schemas says so or not. */
function withDeclared(discovery: Discovery, { attributes }: Behaviour): Discovery {
  if (attributes === 'any') return discovery;
  const listed = attributes.map((name) => name.toLowerCase());
  return { ...discovery, kept: new Set(listed.filter((name) => name === 'displayname')) };
}
