import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { isObject } from '../scim/resource.ts';
import { withinTime } from '../transport/time-limit.ts';
import { spellDuration } from '../transport/wording.ts';
import type { Administration, AdministrationCall, AdministrationCalls } from './administration.ts';
import { issuedTokenOf, personViewOf, setUpOf } from './answer-shape.ts';
import { onlyEmbedded } from './no-administration.ts';
import { loadUserModule } from './user-module.ts';

export type ModuleAdministrationOptions = {
  /** Absolute. */
  readonly file: string;
  /** As the configuration names it: `./administration.mjs`. */
  readonly shown: string;
  readonly clock: Clock;
  /** Of one call, and of loading the module. Default 30 s. */
  readonly timeoutMs?: number;
  /** Ends the wait for the module. */
  readonly signal?: AbortSignal;
};

/** What a user's module may export. */
export const moduleCalls = [
  'issueToken',
  'revokeToken',
  'deleteConfiguration',
  'setUpConfiguration',
  'setFreeSeats',
  'findPerson',
  'removePerson',
  'passTime',
  'settleMail',
] as const satisfies readonly AdministrationCall[];

/** An administration by a user's own module: each call that it exports as a function, and `close` where it wants to be told. */
export async function createModuleAdministration(options: ModuleAdministrationOptions): Promise<Administration> {
  const { clock, shown, timeoutMs = 30_000 } = options;
  const exported = callsIn(await loadUserModule(options), shown);
  const closing = new AbortController();

  const failed = (name: string, what: string, cause?: unknown) =>
    new Problem(
      'ADMINISTRATION_FAILED',
      {
        happened: `${name} of ${shown} failed: ${what}`,
        expected: `${name} as the documentation of administration.module has it`,
        next: `look at ${name} in ${shown}`,
      },
      { cause },
    );

  async function call(name: string, given: unknown): Promise<unknown> {
    const act = exported[name];
    if (act === undefined) throw new TypeError(`${name} is not exported`);
    const late = () => failed(name, `it did not end within ${spellDuration(timeoutMs)}`);
    return withinTime({ clock, limitMs: timeoutMs, signal: closing.signal, late }, async () => {
      try {
        return await act(given);
      } catch (error) {
        throw error instanceof Problem
          ? error
          : failed(name, error instanceof Error ? error.message : String(error), error);
      }
    });
  }

  const silent =
    (name: string) =>
    async (given?: unknown): Promise<void> =>
      void (await call(name, given));
  const complain = (name: string) => (what: string) => failed(name, `of what it returned ${what}`);
  const calls: Omit<AdministrationCalls, 'actAs'> = {
    issueToken: async (given) => issuedTokenOf(await call('issueToken', given), complain('issueToken')),
    revokeToken: silent('revokeToken'),
    deleteConfiguration: silent('deleteConfiguration'),
    setUpConfiguration: async () =>
      setUpOf(await call('setUpConfiguration', undefined), complain('setUpConfiguration')),
    setFreeSeats: silent('setFreeSeats'),
    findPerson: async (given) => personViewOf(await call('findPerson', given), complain('findPerson')),
    removePerson: silent('removePerson'),
    passTime: silent('passTime'),
    settleMail: silent('settleMail'),
  };
  return {
    ...Object.fromEntries(Object.entries(calls).filter(([name]) => name in exported)),
    whyNot: (name) => onlyEmbedded(name) ?? `${shown} exports no ${name}`,
    async close() {
      try {
        if (exported.close !== undefined) await call('close', undefined);
      } finally {
        closing.abort(new Error('the administration is closed'));
      }
    },
  };
}

type UserFunction = (given: unknown) => unknown;

function callsIn(module: Readonly<Record<string, unknown>>, shown: string): Readonly<Record<string, UserFunction>> {
  // A module written as CommonJS, or with one default object, carries its calls there.
  const offered = { ...(isObject(module.default) ? module.default : {}), ...module };
  const calls: Record<string, UserFunction> = {};
  for (const name of [...moduleCalls, 'close']) {
    const value = offered[name];
    if (value === undefined) continue;
    if (!isFunction(value)) throw wrongModule(shown, `its ${name} is a ${typeof value}, not a function`);
    calls[name] = value;
  }
  if (moduleCalls.some((name) => name in calls)) return calls;
  const names = Object.keys(offered).filter((name) => name !== 'default');
  throw wrongModule(shown, names.length === 0 ? 'it exports nothing' : `it exports ${names.join(', ')}`);
}

const isFunction = (value: unknown): value is UserFunction => typeof value === 'function';

const wrongModule = (shown: string, what: string) =>
  new Problem('CONFIG_INVALID', {
    happened: `${shown} is no administration: ${what}`,
    expected: `functions named ${moduleCalls.join(', ')}, as many as there are`,
    next: `export the calls from ${shown}`,
  });
