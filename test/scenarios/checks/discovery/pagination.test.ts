import { expect, it } from 'vitest';
import {
  cursorsTold,
  paginationDefault,
  paginationLimits,
  paginationTold,
} from '../../../../scenarios/checks/discovery/pagination.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, silent } from '../../build.ts';

const saying = (pagination?: unknown) => ({
  exchanges: [asked('GET /ServiceProviderConfig', anAnswer(200, { pagination }))],
});
const both = { cursor: true, index: true };

it.each([paginationTold, paginationLimits, paginationDefault])('asks nothing of who says nothing: $id', (check) => {
  expect(check.judge(saying()).kind).toBe('skip');
  expect(check.judge(saying(both)).kind).toBe('pass');
});

it('fails a method that is not told as true or false', () => {
  expect(paginationTold.judge(saying({ cursor: true }))).toMatchObject({ kind: 'fail', actual: 'index absent' });
  expect(paginationTold.judge(saying({ ...both, cursor: 'yes' })).kind).toBe('fail');
});

it('fails limits that are none, and a method that there is not', () => {
  expect(paginationLimits.judge(saying({ ...both, defaultPageSize: 50, cursorTimeout: 600 })).kind).toBe('pass');
  expect(paginationLimits.judge(saying({ ...both, maxPageSize: 0 })).kind).toBe('fail');
  expect(paginationLimits.judge(saying({ ...both, cursorTimeout: '600' })).kind).toBe('fail');
  expect(paginationLimits.judge(saying({ ...both, defaultPaginationMethod: 'offset' })).kind).toBe('fail');
});

it('only warns where the cursor is the usual way beside the index', () => {
  const byCursor = { defaultPaginationMethod: 'cursor' };

  expect(paginationDefault.judge(saying({ ...both, ...byCursor })).kind).toBe('warn');
  expect(paginationDefault.judge(saying({ ...both, index: false, ...byCursor })).kind).toBe('pass');
});

it('fails cursors that are there and not told, and no other silence', () => {
  const page = (body: unknown) => [asked('GET /Users?cursor=', anAnswer(200, body))];
  const config = { patch: { supported: true } };

  expect(cursorsTold.judge({ discovery: { ...silent, config }, exchanges: page({ nextCursor: 'b' }) }).kind).toBe(
    'fail',
  );
  expect(cursorsTold.judge({ discovery: { ...silent, config }, exchanges: page({ startIndex: 1 }) }).kind).toBe('skip');
  expect(cursorsTold.judge({ discovery: silent, exchanges: [] }).kind).toBe('skip');
  expect(cursorsTold.judge({ discovery: { ...silent, config: { pagination: both } } }).kind).toBe('pass');
  expect(cursorsTold.judge({ discovery: { ...silent, config: { pagination: { cursor: false } } } }).kind).toBe('skip');
});
