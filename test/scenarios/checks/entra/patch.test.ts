import { describe, expect, it } from 'vitest';
import {
  entraAddCreates,
  entraClearedByNull,
  entraClearedByText,
  entraKept,
  entraOpCasing,
  entraReplaceTold,
  entraRoleText,
} from '../../../../scenarios/checks/entra/patch.ts';
import { absent, includes, shows } from '../../../../scenarios/checks/wish.ts';
import type { Write } from '../../../../scenarios/checks/write.ts';
import { requirementOf } from '../../../../scenarios/requirements/catalogue.ts';
import { weigh } from '../../../../scenarios/requirements/weigh.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const patched = (response: ScimResponse, resource: object = {}, ...wishes: Write['wishes']): Write => ({
  discovery: silent,
  write: asked('PATCH /Users/7', response),
  after: readOf(anAnswer(200, { id: '7', ...resource })),
  wishes,
});
const mobile = { type: 'mobile', value: '+1 (202) 555-0143' };

it('says that a refusal of what is outside the RFC is right by it, and does not call it a failure', () => {
  const refused = { kind: 'warn', stops: true, reason: 'RFC 7644 §3.5.2 writes op in small letters' };

  expect(entraOpCasing.judge(patched(refusal(400, 'invalidSyntax')))).toMatchObject(refused);
  expect(entraOpCasing.judge(patched(refusal(500))).kind).toBe('fail');
});

it('fails no target for a demand alone, whatever the judgement', () => {
  const { requirements } = entraAddCreates;
  const judged = entraAddCreates.judge(patched(anAnswer(204), {}, includes([mobile], 'phoneNumbers')));

  expect(judged.kind).toBe('fail');
  expect(weigh(judged, requirements, 'strict')).toBe('warn');
  expect(requirementOf(requirements[0])?.level).toBe('IDP');
});

it('takes a refusal and a creation for a replace that matches nothing, and silence not', () => {
  const wish = includes([mobile], 'phoneNumbers');

  expect(entraReplaceTold.judge(patched(refusal(400, 'noTarget'), {}, wish)).kind).toBe('pass');
  expect(entraReplaceTold.judge(patched(anAnswer(204), { phoneNumbers: [mobile] }, wish)).kind).toBe('pass');
  expect(entraReplaceTold.judge(patched(anAnswer(204), {}, wish)).kind).toBe('fail');
});

describe('clearing a value', () => {
  const cleared = (response: ScimResponse, title: unknown) => ({
    ...patched(response, { title }, absent('title')),
    before: [shows('Tour guide', 'title')],
  });

  it('takes absence, null and an empty text for no value (trap 14)', () => {
    for (const nothing of [undefined, null, ''])
      expect(entraClearedByText.judge(cleared(anAnswer(204), nothing)).kind).toBe('pass');
  });

  it('only warns where it is refused (trap 35)', () => {
    expect(entraClearedByNull.judge(cleared(refusal(400, 'invalidValue'), 'Tour guide')).kind).toBe('warn');
  });

  it('fails null that is passed over, since the RFC makes it a value, and only warns of the empty text', () => {
    const judged = entraClearedByNull.judge(cleared(anAnswer(204), 'Tour guide'));

    expect(weigh(judged, entraClearedByNull.requirements, 'interop')).toBe('fail');
    expect(weigh(judged, entraClearedByText.requirements, 'interop')).toBe('warn');
  });

  it('does not fail where the value was never stored', () => {
    expect(entraClearedByNull.judge(cleared(anAnswer(204), 'Guide')).kind).toBe('warn');
  });
});

it('compares a telephone number to the letter, and only one that was taken', () => {
  const kept = (response: ScimResponse, value: string) =>
    entraKept.judge({
      ...patched(response, { phoneNumbers: [{ type: 'mobile', value }] }),
      list: 'phoneNumbers',
      type: 'mobile',
      value: mobile.value,
    }).kind;

  expect(kept(anAnswer(204), mobile.value)).toBe('pass');
  expect(kept(anAnswer(204), '+12025550143')).toBe('fail');
  expect(kept(refusal(400), mobile.value)).toBe('skip');
});

it('lets a role be refused with a reason, and warns where there is none', () => {
  const judge = (response: ScimResponse, roles?: readonly object[]) =>
    entraRoleText.judge({ ...patched(response, { roles }), value: '{"id":"7"}' }).kind;

  expect(judge(anAnswer(204), [{ value: '{"id":"7"}' }])).toBe('pass');
  expect(judge(refusal(400, 'invalidValue'))).toBe('pass');
  expect(judge(anAnswer(400, {}))).toBe('warn');
  expect(judge(anAnswer(204), [{ value: '7' }])).toBe('fail');
});
