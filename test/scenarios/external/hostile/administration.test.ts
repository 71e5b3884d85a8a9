import { describe, expect, it } from 'vitest';
import { embedded } from '../../../../target-adapter/behaviour.ts';
import type { WebResponse } from '../../../../target-adapter/provider/web.ts';
import { closedPort } from '../../../target-adapter/transport/servers.ts';
import { administrationOf } from '../play-external.ts';
import { type Rehearsal, verdictsOf } from '../rehearse.ts';
import type { Around } from '../served-target.ts';
import { rehearseAmongStrangers, serveLies } from './strangers.ts';

const { rfc, calendly } = embedded;
const only = 'create-and-read-back,deactivate,token-revoke,token-expired,reconfigure';

/** Answers the administrator's API itself, but for what the test sets up. */
const administering =
  (answer: (path: string, next: () => Promise<WebResponse>) => Promise<WebResponse>): (() => Around) =>
  () =>
  async (request, next) =>
    request.path.startsWith('/admin/api') ? answer(request.path.slice('/admin/api'.length), () => next()) : next();

const json = (status: number, body: unknown): WebResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  text: typeof body === 'string' ? body : JSON.stringify(body),
});

const line = (rehearsal: Rehearsal, id: string): string =>
  verdictsOf(rehearsal).find((each) => each.includes(` ${id}:`)) ?? '';

describe.concurrent('an administration', { timeout: 30_000 }, () => {
  it.each([
    ['garbage', async () => json(200, '<h1>hello</h1>'), /issueToken failed: it answers 200 with what is no JSON/],
    ['500', async () => json(500, { error: 'no' }), /issueToken failed: POST .* answers 500/],
    ['a token without an id', async () => json(200, { token: 'abcdefgh' }), /there is no id in it/],
    [
      'a token that no header can carry',
      async () => json(200, { token: 'a\r\nX-Evil: 1', id: 1 }),
      /no header can carry/,
    ],
    ['nothing', () => new Promise<WebResponse>(() => undefined), /no whole answer to POST .* within/],
    ['a megabyte too many', async () => json(200, ' '.repeat(2_000_000)), /is longer than/],
    [
      'a redirect elsewhere',
      async () => ({ ...json(302, ''), headers: { location: 'http://localhost:9/' } }),
      /where our credential must not go/,
    ],
  ] as const)('that answers %s leaves unjudged what needs it, and nothing else', async (_name, answer, words) => {
    const lie = await serveLies(rfc, administering(answer));

    const rehearsal = await rehearseAmongStrangers(lie, rfc, {
      only,
      more: { administration: { http: administrationOf(lie.target), timeoutSeconds: 5 } },
    });

    expect(rehearsal.exitCode).toBe(3);
    expect(line(rehearsal, 'token-expired')).toMatch(words);
    expect(line(rehearsal, 'token-expired')).toMatch(/^error/);
    expect(line(rehearsal, 'create-and-read-back')).toMatch(/^pass/);
    expect(rehearsal.run.results.flatMap(({ left }) => left)).toEqual([]);
    expect(rehearsal.tookMs).toBeLessThan(15_000);
  });

  it('that is down leaves unjudged what needs it, and nothing else', async () => {
    const port = await closedPort();
    const lie = await serveLies(rfc, () => (_request, next) => next());

    const rehearsal = await rehearseAmongStrangers(lie, rfc, {
      only,
      more: { administration: { http: { ...administrationOf(lie.target), baseUrl: `http://127.0.0.1:${port}` } } },
    });

    expect(rehearsal.exitCode).toBe(3);
    expect(line(rehearsal, 'token-expired')).toMatch(/^error .*nothing listens at 127\.0\.0\.1/);
    expect(line(rehearsal, 'create-and-read-back')).toMatch(/^pass/);
  });

  it.each([
    ['somebody else', { id: 'the-boss', state: 'active', userName: 'ceo@corp.example', login: { allowed: true } }],
    ['somebody of whom no address is told', { id: 'the-boss', name: 'The CEO', state: 'active' }],
  ])('that finds %s gets nobody removed', async (_whom, found) => {
    const removed: string[] = [];
    const lie = await serveLies(
      calendly,
      administering(async (path, next) => {
        if (/^\/people\/./.test(path)) removed.push(path);
        return path.startsWith('/people') && !/^\/people\/./.test(path) ? json(200, [found]) : next();
      }),
    );

    const rehearsal = await rehearseAmongStrangers(lie, calendly, {
      only: 'connection-test,create-and-read-back,support-removes,delete-soft',
    });

    expect(removed).toEqual([]);
    expect(line(rehearsal, 'support-removes')).toMatch(/^(error|fail|skip)/);
  });

  it('that cannot set up again after it deleted the configuration says what the target needs', async () => {
    const lie = await serveLies(
      rfc,
      administering(async (path, next) => {
        const deleting = path === '/configuration';
        const answer = await next();
        return deleting && answer.status === 201 ? json(500, { error: 'out of order' }) : answer;
      }),
    );

    const rehearsal = await rehearseAmongStrangers(lie, rfc, {
      only: 'connection-test,create-and-read-back,reconfigure',
    });

    expect(rehearsal.exitCode).toBe(3);
    expect(line(rehearsal, 'reconfigure')).toMatch(/^error .*setUpConfiguration/);
    const notes = rehearsal.run.results.flatMap(({ moments }) =>
      moments.flatMap((moment) => (moment.kind === 'note' ? [moment.text] : [])),
    );
    expect(notes.join('\n')).toMatch(/No token works any more: the target needs a new one/);
  });
});
