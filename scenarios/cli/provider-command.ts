import type { PresetName } from '../../target-adapter/behaviour.ts';
import type { MailCatcher } from '../../target-adapter/mailbox/catcher/mail-catcher.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Fault } from '../../target-adapter/provider/fault.ts';
import { createProvider, type Provider } from '../../target-adapter/provider/provider.ts';
import { didYouMean } from '../config/suggestion.ts';
import { loadFaults } from './catalogue.ts';
import { readBehaviour, spelledBehaviour } from './declared-behaviour.ts';
import { readFeatures, splitChanges } from './declared-features.ts';
import { labelledLines } from './labelled-lines.ts';
import { listCommand } from './list-command.ts';
import { writeTo } from './output.ts';
import { providerSnippet } from './provider-snippet.ts';
import { readPort } from './read-number.ts';
import type { Outcome, Surroundings } from './surroundings.ts';
import { untilInterrupt } from './until-interrupt.ts';

export type ProviderFlags = {
  readonly behaviour?: PresetName;
  readonly set?: readonly string[];
  readonly fault?: readonly string[];
  readonly listFaults?: boolean;
  readonly port?: string;
  readonly host?: string;
  readonly publicUrl?: string;
  readonly smtp?: string;
  /** true: without a port. */
  readonly mailbox?: string | true;
  readonly adminKeyFile?: string;
};

const tokenVariable = 'PROVIDER_SCIM_TOKEN';
const adminKeyVariable = 'SCIMULATOR_ADMIN_KEY';
const tokenDays = 30;

/** `scimulator provider`: the reference provider alone, until Ctrl-C. */
export async function providerCommand(flags: ProviderFlags, surroundings: Surroundings): Outcome {
  if (flags.listFaults === true) return listCommand({ argument: 'faults', flags: {} }, surroundings);
  const { behaviour: preset = 'calendly', set = [], host = '127.0.0.1', port = '3000' } = flags;
  const changes = splitChanges(set);
  const behaviour = await readBehaviour(preset, changes.behaviour);
  const features = readFeatures(preset, changes.features);
  const faults = chooseFaults(await loadFaults(), flags.fault ?? []);
  const listen = { host, port: readPort('--port', port) };
  const key = await adminKeyOf(flags, surroundings);
  const mail = await openMail(flags, surroundings);
  let provider: Provider | undefined;
  try {
    const stopped = untilInterrupt(surroundings);
    if (!/^(127\.|localhost$|::1$)/.test(host))
      surroundings.stderr.write(`note: it listens at ${host}, so others can reach it, not this machine alone\n`);
    const password = secretOf(surroundings);
    provider = await createProvider({
      clock: surroundings.clock,
      random: surroundings.random,
      listen,
      mail: mail.smtp,
      adminKey: key.value,
      ...publicUrlOf(flags, listen),
    });
    const tenant = provider.addTenant({
      name: 'default',
      organization: 'Example Organization',
      behaviour,
      features,
      faults,
      team: [{ name: 'owner', password, role: 'owner' }],
    });
    const { token } = tenant.issueToken({ ttlSeconds: tokenDays * 86_400 });
    const { baseUrl, administratorUrl } = tenant;
    const snippet = await providerSnippet({
      baseUrl,
      administrationUrl: `${administratorUrl}/api`,
      behaviour: spelledBehaviour(preset, behaviour),
      ...(mail.url === undefined ? {} : { mailUrl: mail.url }),
      tokenVariable,
      adminKeyVariable,
    });
    const lines = labelledLines([
      ['Base URL', baseUrl],
      ['Page', `${administratorUrl}, sign in as owner with ${password}`],
      ['Mail', mail.told],
      ...faults.map(({ id, title }) => ['Fault', `${id}: ${title}`] as const),
    ]);
    await writeTo(
      surroundings.stdout,
      `The reference provider behaves as ${preset}${set.length === 0 ? '' : ` with ${set.join(', ')}`}. All is in memory, and gone when it ends.\n\n` +
        `${lines}\n# scimulator.config.yaml\n${snippet}\n` +
        `export ${tokenVariable}=${token}\n` +
        (key.isNew ? `export ${adminKeyVariable}=${key.value}\n` : '') +
        'scimulator run --target provider\n\n  Ctrl-C ends it.\n',
    );
    await stopped;
    return 0;
  } finally {
    await provider?.close();
    await mail.close();
  }
}

/** Nobody can open 0.0.0.0: where it listens everywhere, it is called as this machine calls itself. */
function publicUrlOf(
  { publicUrl }: ProviderFlags,
  { host, port }: { readonly host: string; readonly port: number },
): { readonly publicUrl?: string } {
  if (publicUrl !== undefined) return { publicUrl };
  return (host === '0.0.0.0' || host === '::') && port !== 0 ? { publicUrl: `http://127.0.0.1:${port}` } : {};
}

/** Long enough that nobody guesses it. */
const secretOf = ({ random }: Pick<Surroundings, 'random'>): string => Buffer.from(random(18)).toString('base64url');

function chooseFaults(faults: readonly Fault[], names: readonly string[]): readonly Fault[] {
  return names.map((name) => {
    const found = faults.find(({ id }) => id === name);
    if (found !== undefined) return found;
    const ids = faults.map(({ id }) => id);
    throw new Problem('USAGE', {
      happened: `there is no fault ${name}.${didYouMean(name, ids)}`,
      expected: 'the name of a fault',
      next: 'scimulator provider --list-faults',
    });
  });
}

async function adminKeyOf(
  { adminKeyFile }: ProviderFlags,
  surroundings: Surroundings,
): Promise<{ readonly value: string; readonly isNew: boolean }> {
  const { env, folder } = surroundings;
  const set = env[adminKeyVariable]?.trim() ?? '';
  if (adminKeyFile === undefined)
    return set === '' ? { value: secretOf(surroundings), isNew: true } : { value: set, isNew: false };
  const { readSmallFile } = await import('../../target-adapter/secret.ts');
  const read = readSmallFile(adminKeyFile, folder);
  const value = read.kind === 'read' ? read.text.trim() : '';
  if (value !== '') return { value, isNew: false };
  throw new Problem('SECRET_MISSING', {
    happened: `--admin-key-file names ${adminKeyFile}, ${read.kind === 'read' ? 'which is empty' : read.why}`,
    expected: 'a file with one long random key',
    next: `openssl rand -base64 24 > ${adminKeyFile}`,
  });
}

type OpenMail = {
  readonly smtp: { readonly host: string; readonly port: number };
  /** Where it can be read. */
  readonly url?: string;
  readonly told: string;
  close(): Promise<void>;
};

async function openMail({ smtp, mailbox }: ProviderFlags, { clock }: Surroundings): Promise<OpenMail> {
  if (smtp !== undefined && mailbox !== undefined) {
    throw new Problem('USAGE', {
      happened: '--smtp and --mailbox are both given',
      expected: 'one place for its mail',
      next: 'leave one of them out',
    });
  }
  if (smtp !== undefined) {
    const place = readSmtp(smtp);
    return { smtp: place, told: `goes to ${place.host}:${place.port}`, close: () => Promise.resolve() };
  }
  const { createMailCatcher } = await import('../../target-adapter/mailbox/catcher/mail-catcher.ts');
  const httpPort = mailbox === undefined ? 0 : mailbox === true ? 8025 : readPort('--mailbox', mailbox);
  const catcher: MailCatcher = await createMailCatcher({ host: '127.0.0.1', smtpPort: 0, httpPort, clock });
  const url = catcher.url ?? '';
  return { smtp: catcher.smtp, url, told: `${url}, caught here`, close: () => catcher.close() };
}

/** `mailhog:1025`, `[::1]:1025`. */
function readSmtp(text: string): { readonly host: string; readonly port: number } {
  const [, host = '', port = ''] = /^(?:smtp:\/\/)?(\[[^\]]+\]|[^:/]+):(\d+)$/.exec(text) ?? [];
  if (host !== '') return { host: host.replace(/^\[|\]$/g, ''), port: readPort('--smtp', port) };
  throw new Problem('USAGE', {
    happened: `--smtp is ${text}`,
    expected: 'HOST:PORT of a mail server',
    next: 'scimulator provider --smtp 127.0.0.1:1025',
  });
}
