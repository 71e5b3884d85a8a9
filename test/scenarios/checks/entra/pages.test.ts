import { expect, it } from 'vitest';
import { entraPages } from '../../../../scenarios/checks/entra/pages.ts';
import { entraRate } from '../../../../scenarios/checks/entra/rate.ts';
import {
  entraSchemasListed,
  entraSchemasMapped,
  entraSchemasPlain,
} from '../../../../scenarios/checks/entra/schemas.ts';
import { groupSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const page = (startIndex: number, told: unknown, ...ids: readonly string[]) => ({
  startIndex,
  exchange: asked(
    `GET /Users?startIndex=${startIndex}&count=5`,
    anAnswer(200, { totalResults: 11, startIndex: told, Resources: ids.map((id) => ({ id })) }),
  ),
});
const judge = (...pages: readonly ReturnType<typeof page>[]) => entraPages.judge({ pages, count: 5, total: 11 }).kind;

it('lets a page be shorter than asked for, and fails one that is longer or says where another begins', () => {
  expect(judge(page(1, 1, 'a', 'b'), page(6, 6, 'c'), page(11, 11, 'd'))).toBe('pass');
  expect(judge(page(1, 1, 'a', 'b', 'c', 'd', 'e', 'f'))).toBe('fail');
  expect(judge(page(1, 1, 'a'), page(6, 1, 'b'))).toBe('fail');
  expect(judge(page(1, undefined, 'a'))).toBe('fail');
});

it('only warns of somebody on two pages, since others come and go, and of a page that is empty yet', () => {
  expect(judge(page(1, 1, 'a'), page(6, 6, 'a'))).toBe('warn');
  expect(judge(page(1, 1, 'a'), page(6, 6))).toBe('warn');
});

it('says nothing of a target without pages by index, nor of a bad moment', () => {
  expect(entraPages.judge({ pages: [], count: 5, total: 11, lacks: 'no pages by index' }).kind).toBe('skip');
  expect(judge({ startIndex: 1, exchange: asked('GET /Users', anAnswer(503)) })).toBe('error');
});

it('counts 429 as a failure of the rate, whatever it is elsewhere', () => {
  const ok = asked('GET /Users', anAnswer(200, {}));

  expect(entraRate.judge({ exchanges: [ok, ok] }).kind).toBe('pass');
  expect(entraRate.judge({ exchanges: [ok, asked('GET /Users', anAnswer(429))] })).toMatchObject({
    kind: 'fail',
    actual: expect.stringContaining('1 of 2 failed'),
  });
});

const schemas = (...Resources: readonly object[]) => asked('GET /Schemas', anAnswer(200, { Resources }));
const user = { id: userSchema, attributes: [{ name: 'UserName', type: 'string' }] };

it('asks for a Group schema only where there are groups, and finds names without regard to letter case', () => {
  const listed = { exchange: schemas(user), groups: false, mapped: ['userName'] };

  expect(entraSchemasListed.judge(listed).kind).toBe('pass');
  expect(entraSchemasListed.judge({ ...listed, groups: true }).kind).toBe('fail');
  expect(entraSchemasListed.judge({ ...listed, exchange: schemas(user, { id: groupSchema }), groups: true }).kind).toBe(
    'pass',
  );
  expect(entraSchemasMapped.judge(listed).kind).toBe('pass');
  expect(entraSchemasMapped.judge({ ...listed, mapped: ['userName', 'title'] })).toMatchObject({
    actual: 'title missing',
  });
});

it('tells a target without schemas once', () => {
  const none = { exchange: asked('GET /Schemas', refusal(404)), groups: true, mapped: ['userName'] };

  expect(entraSchemasListed.judge(none).kind).toBe('fail');
  expect(entraSchemasMapped.judge(none).kind).toBe('skip');
  expect(entraSchemasPlain.judge(none).kind).toBe('skip');
});

it('names the keyword that is null or has a capital', () => {
  const judged = (attributes: readonly object[]) =>
    entraSchemasPlain.judge({ exchange: schemas({ id: userSchema, attributes }), groups: false, mapped: [] });

  expect(judged([{ name: 'title', canonicalValues: null }])).toMatchObject({
    actual: 'attributes.canonicalValues is null',
  });
  expect(judged([{ Name: 'title' }])).toMatchObject({ actual: 'attributes.Name with a capital' });
});
