import { expect, it } from 'vitest';
import { foundInAnyCase } from '../../../../scenarios/checks/create/found-in-any-case.ts';
import { anyCaseRefused } from '../../../../scenarios/checks/duplicate/any-case-refused.ts';
import type { Discovery } from '../../../../scenarios/discovery.ts';
import { aList, anAnswer, anExchange, aUser } from '../../../simulator/build.ts';

const discoveryOf = (caseExact: boolean): Discovery => ({
  patch: true,
  filter: true,
  groups: undefined,
  attributes: new Map([['username', { mutability: 'readWrite', returned: 'default', caseExact }]]),
});
const nobody = (discovery: Discovery) => ({
  hits: 0,
  status: 200,
  exchanges: [anExchange('x1', { method: 'GET', path: '/Users?filter=userName' }, anAnswer(200, aList()))],
  userName: 'ada@example.org',
  discovery,
});
const created = (discovery: Discovery) => ({
  exchanges: [anExchange('x1', { method: 'POST', path: '/Users' }, anAnswer(201, aUser('7')))],
  discovery,
});

it('a target that knows nobody in capitals, or takes them as a second person, fails', () => {
  expect(foundInAnyCase.judge(nobody(discoveryOf(false))).kind).toBe('fail');
  expect(anyCaseRefused.judge(created(discoveryOf(false))).kind).toBe('fail');
});

it('a target whose schema calls userName case-exact has said so, and is warned', () => {
  expect(foundInAnyCase.judge(nobody(discoveryOf(true))).kind).toBe('warn');
  expect(anyCaseRefused.judge(created(discoveryOf(true))).kind).toBe('warn');
});
