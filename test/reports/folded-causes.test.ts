import { expect, it } from 'vitest';
import { whatItExplains, whomItStops } from '../../reports/cause-words.ts';
import { type Cause, causesOf } from '../../reports/causes.ts';
import type { RecordedCheck, RecordedExchange } from '../../reports/run-log/event.ts';
import { foldRun } from '../../reports/run-log/fold.ts';
import { aCheck, aKey, anExchange, aRedCheck, aResult, aRun, type ToldResult } from './build.ts';

const base = 'https://staging.example.com/scim/v2';

/** `PATCH /Users/7`, its status, and the body of the answer. */
function asked(id: string, request: string, status: number, body?: object): RecordedExchange {
  const [method = 'GET', path = ''] = request.split(' ');
  return anExchange({
    id,
    request: { method, url: `${base}${path}`, headers: {} },
    response: { status, headers: {}, ...(body && { body }) },
  });
}

const person = (title: string) => ({ id: '7', title, meta: { lastModified: `${title.length}` } });

/** A result of its own, red in one check that shows all of these exchanges. */
const red = (id: string, exchanges: readonly RecordedExchange[], change: Partial<RecordedCheck> = {}): ToldResult =>
  aResult({
    key: aKey({ id }),
    status: 'fail',
    exchanges,
    checks: [aRedCheck({ id, title: id, exchanges: exchanges.map((each) => each.id), ...change })],
  });

const causesIn = async (...results: readonly ToldResult[]): Promise<readonly Cause[]> =>
  causesOf(await foldRun(aRun({ results })));
const titles = (causes: readonly Cause[]) => causes.map(({ title, results }) => [title, results.length]);

const fine = aResult({ key: aKey({ id: 'fine' }), exchanges: [asked('x1', 'GET /Users/1', 200)] });
const fails = (id: string, request: string, status: number) =>
  red(id, [asked('x1', request, status)], { actual: `${request} answered ${status}` });

it('takes one kind of request that always fails as one cause, with a cure of its own', async () => {
  const causes = await causesIn(
    fine,
    fails('a', 'PATCH /Users/1', 500),
    fails('b', 'PATCH /Users/2', 500),
    fails('c', 'PATCH /Users/3', 500),
  );

  expect(titles(causes)).toEqual([['PATCH /Users/… never succeeds: 3 of 3 answered 500', 3]]);
  expect(causes[0]).toMatchObject({ also: ['b', 'c'], hint: expect.stringContaining('log of the service') });
});

it('counts what fails beside what succeeds', async () => {
  const works = aResult({ key: aKey({ id: 'works' }), exchanges: [asked('x1', 'PATCH /Users/9', 200)] });

  const causes = await causesIn(works, fails('a', 'PATCH /Users/1', 500), fails('b', 'PATCH /Users/2', 500));

  expect(titles(causes)).toEqual([['PATCH /Users/… answers 500: 2 of 3 requests', 2]]);
});

it('keeps refusals apart that answer to what was asked, as long as something of the kind succeeds', async () => {
  const works = aResult({ key: aKey({ id: 'works' }), exchanges: [asked('x1', 'PATCH /Users/9', 200)] });

  const causes = await causesIn(works, fails('a', 'PATCH /Users/1', 400), fails('b', 'PATCH /Users/2', 400));

  expect(causes).toHaveLength(2);
});

it('takes everything as one cause where nothing ever succeeds', async () => {
  const causes = await causesIn(
    fails('a', 'GET /Users', 401),
    fails('b', 'POST /Users', 401),
    fails('c', 'GET /Schemas', 401),
  );

  expect(titles(causes)).toEqual([['Every request fails: 3 were sent, and none succeeded; GET /Users answers 401', 3]]);
});

it('folds what an observer saw in an answer under the failure that it is part of', async () => {
  const observer = (id: string, actual: string) =>
    aResult({
      key: aKey({ id, idp: null }),
      status: 'fail',
      exchanges: [asked('o1', 'PATCH /Users/1', 500)],
      checks: [aRedCheck({ id: `always/${id}`, exchanges: ['o1'], observer: true, actual })],
    });

  const causes = await causesIn(
    fine,
    fails('a', 'PATCH /Users/1', 500),
    observer('error-body', 'PATCH /Users/1 answered 500, with another body'),
    observer('no-server-error', 'PATCH /Users/1 answered 500'),
  );

  expect(causes.map(({ check, also }) => [check?.id, also])).toEqual([
    ['a', ['always/error-body', 'always/no-server-error']],
  ]);
});

it('leaves an observer its own cause where the answer itself was due', async () => {
  const observer = (id: string) =>
    aResult({
      key: aKey({ id, idp: null }),
      status: 'fail',
      checks: [
        aRedCheck({ id: `always/${id}`, observer: true, actual: 'PUT /Schemas answered 405, with another body' }),
      ],
    });

  const causes = await causesIn(fine, observer('error-body'), observer('error-media-type'));

  expect(causes.map(({ check }) => check?.id)).toEqual(['always/error-body', 'always/error-media-type']);
});

it('tells several findings of one observer as one', async () => {
  const finding = (actual: string) => aRedCheck({ id: 'always/meta', observer: true, actual });

  const causes = await causesIn(
    aResult({ key: aKey({ idp: null }), status: 'fail', checks: ['no meta', 'a list', 'a text'].map(finding) }),
  );

  expect(causes.map(({ title }) => title)).toEqual([
    'POST answers with the URL of the new resource: no meta; 2 more findings of this kind',
  ]);
});

const unchanged = (id: string) => [
  asked(`${id}1`, 'POST /Users', 201, person('old')),
  asked(`${id}2`, 'PATCH /Users/7', 200),
  asked(`${id}3`, 'GET /Users/7', 200, person('old')),
];

it('takes changes that are never made as one cause, though each shows another attribute', async () => {
  const causes = await causesIn(
    ...['a', 'b', 'c', 'd'].map((id) => red(id, unchanged(id), { actual: `${id} missing` })),
  );

  expect(titles(causes)).toEqual([
    ['PATCH /Users/… is answered with success and changes nothing: 4 changes read back as before', 4],
  ]);
});

it('keeps them apart as soon as one change was made', async () => {
  const made = aResult({
    key: aKey({ id: 'made' }),
    exchanges: [
      asked('x1', 'POST /Users', 201, person('old')),
      asked('x2', 'PATCH /Users/7', 204),
      asked('x3', 'GET /Users/7', 200, person('newer')),
    ],
  });

  const causes = await causesIn(
    made,
    ...['a', 'b', 'c', 'd'].map((id) => red(id, unchanged(id), { actual: `${id} is missing here` })),
  );

  expect(causes.filter(({ title }) => title.includes('changes nothing'))).toEqual([]);
});

const filter = (id: string) => [asked(id, `GET /Users?filter=userName%20eq%20%22${id}%22`, 200)];

it('takes most checks of one kind of request as one cause', async () => {
  const causes = await causesIn(
    ...['a', 'b', 'c', 'd'].map((id) => red(id, filter(id), { actual: `${id}: somebody else is found` })),
  );

  expect(titles(causes)).toEqual([['GET /Users?filter fails 4 of 4 checks, such as “a”', 4]]);
});

it('keeps a few among many apart', async () => {
  const passes = ['e', 'f', 'g'].map((id) =>
    aResult({ key: aKey({ id }), exchanges: filter(id), checks: [aCheck({ id, exchanges: [id] })] }),
  );

  const causes = await causesIn(
    ...passes,
    ...['a', 'b', 'c', 'd'].map((id) => red(id, filter(id), { actual: `${id}: somebody else is found` })),
  );

  expect(causes).toHaveLength(4);
});

it('puts first what concerns more identity providers, and what keeps others from being judged', async () => {
  const skipped = (id: string) =>
    aResult({ key: aKey({ id }), status: 'skip', follows: 'staging/lifecycle/entra/refused' });

  const causes = await causesIn(
    red('nobody', [], { actual: 'nobody leans on that' }),
    red('leaned-on', [], { actual: 'two lean on that', reliedOnBy: ['Okta', 'Entra ID'] }),
    aResult({ key: aKey({ id: 'refused' }), status: 'error', reason: 'the credential is refused' }),
    skipped('update'),
    skipped('delete'),
  );

  expect(causes.map(({ title, stops, reliedOnBy }) => [title, stops, reliedOnBy])).toEqual([
    ['The credential is refused', ['Entra ID'], []],
    ['Two lean on that', ['Entra ID'], ['Okta']],
    ['Nobody leans on that', ['Entra ID'], []],
  ]);
});

it('says whom a cause stops and what it explains', () => {
  expect(whomItStops({ stops: ['Okta'], reliedOnBy: ['Entra ID', 'Ping Identity'] })).toBe(
    'Okta; Entra ID and Ping Identity rely on it, too',
  );
  expect(whomItStops({ stops: [], reliedOnBy: ['Entra ID'] })).toBe('Entra ID relies on it');
  expect(whatItExplains({ results: ['a'], dependents: ['b', 'c'] })).toBe('1 result, 2 not judged because of it');
});
