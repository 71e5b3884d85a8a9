import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { type OpenProvider, openMailCatcher, openProvider } from '../../scenarios/embed.ts';
import {
  defineCheck,
  defineFault,
  defineReporter,
  defineScenario,
  fail,
  type OwnTarget,
  Problem,
  type ProblemCode,
  pass,
  type Run,
  type RunEvent,
  rehearse,
  verdictOf,
} from '../../scenarios/library.ts';
import { rfc } from '../../target-adapter/behaviour.ts';
import { createInProcessTransport } from '../../target-adapter/transport/in-process-transport.ts';
import { realClock } from '../target-adapter/clocks.ts';
import { aFolder } from './config/folder.ts';
import { settingsOf } from './external/play-external.ts';
import { serveTarget } from './external/served-target.ts';

const statusOf = ({ results }: Run): readonly string[] => results.map(({ key, status }) => `${status} ${key.id}`);

const fetchInProcess = async ({ handler, baseUrl, token }: OpenProvider, path: string): Promise<unknown> => {
  const transport = createInProcessTransport(handler, { clock: realClock });
  const connection = { baseUrl, credential: { kind: 'bearer', token } } as const;
  const { body } = await transport.send({ method: 'GET', path }, connection, new AbortController().signal);
  await transport.close();
  return body;
};

/** The reference provider as a request handler of this process, as somebody's own application would be. */
async function anApplication(behaviour: 'calendly' | 'rfc'): Promise<OwnTarget> {
  const catcher = await openMailCatcher();
  const provider = await openProvider({ behaviour, smtp: catcher.smtp });
  onTestFinished(async () => {
    await provider.close();
    await catcher.close();
  });
  return {
    name: 'app',
    baseUrl: 'http://provider.example/scim/v2',
    handler: provider.handler,
    credential: provider.token,
    behaviour: provider.behaviour,
    allow: ['token', 'reconfigure', 'seats'],
    administration: provider.administration,
    mailbox: catcher.mailbox(),
  };
}

it('plays the whole lifecycle on a request handler of the same process, its administration and mailbox handed in', async () => {
  const run = await rehearse({ target: await anApplication('calendly'), idp: ['entra'] });

  expect(run.finished?.gate.passed, verdictOf(run).text).toBe(true);
  expect(statusOf(run)).toEqual(
    expect.arrayContaining([
      'pass email-change-verified',
      'pass token-revoke',
      'pass reconfigure',
      'pass seats-exhausted',
    ]),
  );
  // After a new set-up the target works with a token of the run.
  expect(run.results.flatMap(({ left }) => left.filter(({ type }) => type !== 'token'))).toEqual([]);
}, 30_000);

it('skips what the administration that was handed in cannot do, with the reason', async () => {
  const { administration: _administration, mailbox: _mailbox, ...target } = await anApplication('calendly');

  const run = await rehearse({ target, idp: ['generic'], only: ['token-expired', 'email-change-verified'] });

  const reasons = run.results.map(({ status, reason }) => `${status}: ${reason}`);
  expect(reasons).toEqual([
    'skip: no mailbox: targets.app.mail is not set',
    expect.stringMatching(/^skip: targets\.app has no administration$/),
  ]);
});

it('finds a fault that was planted in the embedded provider', async () => {
  const forgetful = defineFault({
    id: 'own-fault',
    title: 'POST answers 200',
    caughtBy: ['create/status'],
    distort: (request, response) =>
      request.method === 'POST' && response.status === 201 ? { ...response, status: 200 } : response,
  });

  const run = await rehearse({
    target: { embedded: 'rfc', faults: [forgetful] },
    idp: ['generic'],
    only: ['create-and-read-back'],
  });

  expect(run.finished).toMatchObject({ exitCode: 1, gate: { passed: false } });
});

it('plays a scenario of one’s own, tells each event, and writes reports of one’s own', async () => {
  const answers = defineCheck({
    id: 'own/answers',
    title: 'The target answers',
    requirements: ['RFC7644-3.4.2-03'],
    hint: 'Answer.',
    breaks: 'Everything.',
    judge: ({ exchanges: [exchange] = [] }) =>
      exchange?.response?.status === 200 ? pass : fail({ expected: '200', actual: 'something else' }),
  });
  const own = defineScenario({
    id: 'own-answers',
    suite: 'lifecycle',
    group: 'Own',
    title: 'The target answers',
    needs: [],
    dialects: 'none',
    story: ['Somebody asks.'],
    checks: [answers],
    async play({ scim, check }) {
      check(answers, { exchanges: [await scim({ method: 'GET', path: '/ServiceProviderConfig' })] });
    },
  });
  const counting = defineReporter({
    id: 'count',
    async *render(events) {
      let count = 0;
      for await (const { type } of events) if (type === 'check') count += 1;
      yield `${count} checks\n`;
    },
  });
  const folder = aFolder();
  const told: RunEvent[] = [];

  const run = await rehearse({
    target: { embedded: 'rfc' },
    scenarios: [own],
    only: ['own-answers'],
    onEvent: (event) => told.push(event),
    reporters: [counting],
    reports: { count: join(folder, 'count.txt'), junit: join(folder, 'made/junit.xml') },
  });

  expect(statusOf(run)).toEqual(['pass own-answers']);
  expect(told.map(({ type }) => type)).toContain('exchange');
  expect(readFileSync(join(folder, 'count.txt'), 'utf8')).toBe('1 checks\n');
  expect(existsSync(join(folder, 'made/junit.xml'))).toBe(true);
});

it('hands on what a scenario of one’s own threw, once the people of the others are removed', async () => {
  const provider = await openProvider({ behaviour: 'rfc' });
  onTestFinished(() => provider.close());
  const { handler, token: credential } = provider;
  const faulty = defineScenario({
    id: 'own-faulty',
    suite: 'lifecycle',
    group: 'Own',
    title: 'It throws',
    needs: [],
    story: ['It throws.'],
    checks: [],
    async play({ idp, person }) {
      await idp.assign(person());
      throw new TypeError('planted');
    },
  });

  const rehearsing = rehearse({
    target: { baseUrl: 'http://app.example/scim/v2', handler, credential },
    scenarios: [faulty],
    only: ['own-faulty', 'deactivate'],
  });

  await expect(rehearsing).rejects.toThrow(new TypeError('planted'));
  const left = await fetchInProcess(provider, '/Users');
  expect(left).toMatchObject({ totalResults: 0 });
});

it('takes a target of a configuration file by its name', async () => {
  const target = await serveTarget({ behaviour: rfc });
  onTestFinished(() => target.close());
  const yaml = stringify({ targets: { staging: settingsOf(target, 'rfc', { mail: undefined }) } });
  const config = join(aFolder({ 'own.yaml': yaml }), 'own.yaml');
  const env = { STAGING_SCIM_TOKEN: target.token, STAGING_ADMIN: target.adminKey };

  const run = await rehearse({ target: { config, name: 'staging', env }, idp: ['generic'], only: ['deactivate'] });

  expect(statusOf(run)).toEqual(['pass deactivate']);
  expect(run.started.targets[0]).toMatchObject({ name: 'staging', baseUrl: target.baseUrl });
});

it('makes no exception of a target that cannot be judged', async () => {
  const run = await rehearse({
    target: { baseUrl: 'http://app.example/scim/v2', handler: (_request, response) => response.writeHead(404).end() },
    only: ['connection-test'],
  });

  expect(run.finished).toMatchObject({ ended: 'broken-off', exitCode: 3, problem: { code: 'TARGET_NOT_SCIM' } });
});

it.each<[string, Parameters<typeof rehearse>[0], ProblemCode]>([
  ['a base URL that is none', { target: { baseUrl: 'staging' } }, 'CONFIG_INVALID'],
  ['a scenario that is none', { target: { embedded: 'rfc' }, only: ['nothing-of-this-name'] }, 'USAGE'],
])('refuses %s', async (_what, rehearsal, code) => {
  await expect(rehearse(rehearsal)).rejects.toSatisfy((error) => error instanceof Problem && error.code === code);
});
