import { describe, expect, it } from 'vitest';
import { embedded } from '../../../../target-adapter/behaviour.ts';
import type { WebResponse } from '../../../../target-adapter/provider/web.ts';
import { verdictsOf } from '../rehearse.ts';
import type { Around } from '../served-target.ts';
import { rehearseAmongStrangers, serveLies } from './strangers.ts';

const { rfc } = embedded;
const only =
  'connection-test,create-and-read-back,update-profile,email-change-at-once,deactivate,reactivate,delete-hard,unassign-reassign';

/** From the n-th SCIM request on. */
const fromThe =
  (n: number, answer: Around): (() => Around) =>
  () => {
    let count = 0;
    return (request, next) => {
      if (!request.path.startsWith('/scim/v2')) return next();
      count += 1;
      return count > n ? answer(request, next) : next();
    };
  };

const html = (status: number, text: string, headers = {}): WebResponse => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  text,
});

describe.concurrent('a target that breaks in mid-run', { timeout: 30_000 }, () => {
  it.each([
    ['answers 503 from then on', async () => html(503, 'Back soon'), /answers 503/],
    ['answers 504 from then on', async () => html(504, 'Gateway timeout'), /answers 504/],
    ['never answers again', () => new Promise<WebResponse>(() => undefined), /no answer to/],
  ] as const)('and %s ends its run as unjudged, with the clean-up tried', async (_name, answer, words) => {
    const lie = await serveLies(rfc, fromThe(29, answer));

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only, more: { concurrency: 4, timeoutSeconds: 8 } });

    const { problem } = rehearsal.run.finished ?? {};
    expect(rehearsal.exitCode).toBe(3);
    expect(problem?.code).toBe('TARGET_FAILING');
    expect(problem?.happened).toMatch(words);
    expect(verdictsOf(rehearsal).filter((line) => line.startsWith('fail'))).toEqual([]);
    expect(rehearsal.run.results.flatMap(({ left }) => left).length).toBeGreaterThan(0);
    expect(rehearsal.tookMs).toBeLessThan(15_000);
  });

  it('and answers 500 to everything is failed, once, and the rest points there', async () => {
    const lie = await serveLies(
      rfc,
      fromThe(4, async () => html(500, 'Whoops: at Foo.bar(Foo.java:7)')),
    );

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only });

    expect(rehearsal.exitCode).toBe(1);
    const red = verdictsOf(rehearsal).filter((line) => !line.startsWith('skip'));
    expect(red).toEqual([expect.stringMatching(/^fail connection-test: GET \/Users answered 500/)]);
  });

  it('and recovers is judged by what it answers then', async () => {
    let count = 0;
    const lie = await serveLies(rfc, () => async (request, next) => {
      count += 1;
      return count > 20 && count < 24 ? html(503, 'a moment', { 'retry-after': '1' }) : next(request);
    });

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only });

    expect(verdictsOf(rehearsal).filter((line) => line.startsWith('fail'))).toEqual([]);
    expect(rehearsal.run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(5);
    expect(rehearsal.run.results.flatMap(({ left }) => left)).toEqual([]);
  });

  it.each([
    ['a log-in page', html(200, '<title>Sign in</title>')],
    ['a body in no known encoding', html(200, 'not gzip', { 'content-encoding': 'gzip' })],
    ['JSON a hundred thousand levels deep', html(200, '['.repeat(100_000) + ']'.repeat(100_000))],
    ['a list of ten megabytes', html(200, `{"Resources":[${'{"id":"x"},'.repeat(900_000)}{}]}`)],
    ['half of a JSON', html(200, '{"schemas":["urn')],
    ['a redirect to itself', html(302, '', { location: '/scim/v2/Users' })],
    ['a redirect elsewhere', html(307, '', { location: 'http://localhost:9/scim/v2/Users' })],
  ] as const)('and answers look-ups with %s gets a verdict in time', async (_name, answer) => {
    const lie = await serveLies(rfc, () => async (request, next) => (request.query.has('filter') ? answer : next()));

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only, more: { maxBytes: 1_000_000 } });

    expect([1, 3]).toContain(rehearsal.exitCode);
    expect(rehearsal.written.length).toBeLessThan(5_000_000);
    expect(rehearsal.tookMs).toBeLessThan(10_000);
  });
});
