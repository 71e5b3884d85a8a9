import { beforeAll, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../reports/run-log/event.ts';
import type { Run } from '../../../reports/run-log/run.ts';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { embedded } from '../../../target-adapter/behaviour.ts';
import { envOf, playExternal, redOf, settingsOf } from './play-external.ts';
import { type ServedTarget, serveTarget } from './served-target.ts';
import { quickDialects } from './variant.ts';

const signal = new AbortController().signal;
const aStranger = { userName: 'boss@example.org', displayName: 'Boss' };

const lifecycle = async () => (await loadScenarios()).filter(({ suite }) => suite === 'lifecycle').map(({ id }) => id);

describe.concurrent.each(['rfc', 'calendly'] as const)('our provider as somebody else’s, %s', (name) => {
  let target: ServedTarget;
  let run: Run;
  const events: RunEvent[] = [];

  beforeAll(async () => {
    target = await serveTarget({ behaviour: embedded[name] });
    target.tenant.administrator.setEnforcement('off');
    target.tenant.administrator.invite(aStranger);
    const settings = settingsOf(target, embedded[name], { concurrency: 12 });
    run = await playExternal(
      { staging: settings },
      // The wide tests play all dialects, and the slow one in the other suites too.
      {
        env: envOf(target),
        onEvent: (event) => void events.push(event),
        ...(name === 'rfc' ? { idp: quickDialects } : { idp: ['entra'], only: await lifecycle() }),
      },
    );
    return () => target.close();
  }, 60_000);

  it('is green', () => {
    expect(redOf(run, ['fail', 'error', 'warn'])).toEqual([]);
    expect(run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(name === 'rfc' ? 50 : 28);
  });

  it('gives a reason for whatever it does not play', () => {
    const skipped = run.results.filter(({ status }) => status === 'skip');

    expect(skipped.filter(({ reason = '' }) => reason.length < 15 || reason.startsWith('not judged'))).toEqual([]);
  });

  it('leaves the people of others and nobody of its own', () => {
    const people = target.tenant.administrator.people();

    expect(people.map(({ userName }) => userName)).toEqual([aStranger.userName]);
  });

  it('leaves no mail but that of others', async () => {
    const mails = await target.catcher.mailbox().newest(50, signal);

    expect(mails.flatMap(({ recipients }) => recipients).filter((to) => to !== aStranger.userName)).toEqual([]);
  });

  it('leaves the configuration set up, with one token that works, and says that the old one does not', () => {
    const valid = target.tenant.administrator.tokens().filter(({ state }) => state === 'valid');
    const left = run.results.flatMap((result) => result.left);
    const notes = run.results.flatMap(({ moments }) =>
      moments.flatMap((moment) =>
        moment.kind === 'note' && /STAGING_SCIM_TOKEN/.test(moment.text) ? [moment.text] : [],
      ),
    );

    expect(target.tenant.administrator.configuration()).toMatchObject({ scim: 'set-up', sso: 'on' });
    expect(valid.map(({ id }) => id)).toEqual(left.map(({ value }) => value));
    expect(valid).toHaveLength(1);
    expect(notes[0]).toContain('make a new token in staging');
  });

  it('does to the whole tenant last what it does, one after the other', () => {
    const wide = new Set([...times, 'support-removes', 'seats-exhausted', 'reconfigure', ...tokens]);
    // An observer begins when nothing more is sent.
    const isObserver = ({ id }: { readonly id: string }) => id.startsWith('always-');
    const started = events.flatMap((event) => (event.type === 'scenario-started' ? [event.key] : []));
    const begun = started.filter((key) => !isObserver(key));
    const spans = events.flatMap((event) =>
      (event.type === 'scenario-started' || event.type === 'scenario-finished') && wide.has(event.key.id)
        ? begun.some((key) => key === event.key || sameKey(key, event.key))
          ? [event.type]
          : []
        : [],
    );

    const firstWide = begun.findIndex(({ id }) => wide.has(id));
    expect(begun.slice(firstWide).filter(({ id }) => !wide.has(id))).toEqual([]);
    expect(begun.at(-1)?.id).toBe('reconfigure');
    expect(spans).toEqual(spans.map((_, index) => (index % 2 === 0 ? 'scenario-started' : 'scenario-finished')));
  });
});

const times = ['cursor-expired', 'email-link-expired'];
const tokens = [
  'authentication-token-place',
  'cursor-revoked',
  'token-expired',
  'token-revoke',
  'token-revoke-mid-cycle',
  'token-rotation',
];

const sameKey = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

it('does nothing to the whole tenant that the configuration does not allow by name', async () => {
  const target = await serveTarget({ behaviour: embedded.calendly });
  const before = target.tenant.administrator.tokens();

  const run = await playExternal(
    { staging: settingsOf(target, embedded.calendly, { allow: undefined }) },
    {
      env: envOf(target),
      idp: quickDialects,
      only: ['connection-test', 'token-*', 'reconfigure', 'seats-exhausted', 'add-duplicate-active'],
    },
  );
  await target.close();

  const skipped = run.results.filter(({ key }) => /^(token-(re|ro|ex)|reconf|seats)/.test(key.id));
  expect(skipped.map(({ reason }) => reason)).toEqual(
    skipped.map(({ key }) => `not allowed on staging: add ${actOf(key.id)} to allow`),
  );
  expect(target.tenant.administrator.tokens()).toEqual(before);
  expect(target.asked.filter(({ path }) => /admin\/api\/(tokens|configuration|seats)/.test(path))).toEqual([]);
});

const actOf = (id: string): string => (/^token/.test(id) ? 'token' : id === 'reconfigure' ? 'reconfigure' : 'seats');
