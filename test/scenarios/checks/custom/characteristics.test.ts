import { describe, expect, it } from 'vitest';
import {
  declaredUnique,
  firstByPatch,
  firstByPut,
  immutablePatched,
  immutablePut,
} from '../../../../scenarios/checks/custom/characteristics.ts';
import { extensionPatched, extensionWritten } from '../../../../scenarios/checks/custom/extension.ts';
import { shows } from '../../../../scenarios/checks/wish.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const made = asked('POST /Devices', anAnswer(201, { id: '7' }));
const writing = (response: ScimResponse, shown: string, wanted: string) => ({
  writes: [
    {
      discovery: silent,
      write: asked('PUT /Devices/7', response),
      after: readOf(anAnswer(200, { id: '7', assetTag: shown })),
      wishes: [shows(wanted, 'assetTag')],
    },
  ],
});

it.each([
  ['409', refusal(409, 'uniqueness'), 'pass'],
  ['400, which RFC 7643 lets it answer', refusal(400, 'uniqueness'), 'warn'],
  ['201', anAnswer(201, { id: '8' }), 'fail'],
])('judges the second resource with a unique value that is answered with %s', (_what, response, kind) => {
  expect(declaredUnique.judge({ pairs: [{ first: made, second: asked('POST /Devices', response) }] }).kind).toBe(kind);
});

it('takes a value in capitals for the same, and no refusal of them for more than one', () => {
  const pair = (capitals: ScimResponse) => ({
    first: made,
    second: asked('POST /Devices', refusal(409)),
    inCapitals: asked('POST /Devices', capitals),
  });

  expect(declaredUnique.judge({ pairs: [pair(anAnswer(201, { id: '8' }))] }).kind).toBe('fail');
  expect(declaredUnique.judge({ pairs: [pair(refusal(400))] }).kind).toBe('pass');
});

it('judges no uniqueness where the value itself is refused', () => {
  expect(declaredUnique.judge({ pairs: [{ first: asked('POST /Devices', refusal(400)) }] }).kind).toBe('skip');
});

describe.each([immutablePut, immutablePatched])('$title', (check) => {
  it.each([
    ['is refused as mutability', refusal(400, 'mutability'), 'old', 'pass'],
    ['is refused as something else', refusal(400, 'invalidValue'), 'old', 'warn'],
    ['is passed over', anAnswer(200), 'old', 'warn'],
    ['is carried out', anAnswer(200), 'new', 'fail'],
    ['is carried out, and refused', refusal(400, 'mutability'), 'new', 'fail'],
  ])('where it %s', (_what, response, shown, kind) => {
    expect(check.judge(writing(response, shown, 'old')).kind).toBe(kind);
  });
});

describe.each([firstByPut, firstByPatch])('$title', (check) => {
  it.each([
    ['is stored', anAnswer(200), 'new', 'pass'],
    ['is passed over', anAnswer(200), '', 'fail'],
    ['is refused as mutability', refusal(400, 'mutability'), '', 'fail'],
    ['is refused for what it is, since it is made up', refusal(400, 'invalidValue'), '', 'skip'],
  ])('where it %s', (_what, response, shown, kind) => {
    expect(check.judge(writing(response, shown, 'new')).kind).toBe(kind);
  });
});

it('judges no first write of an extension that is refused for what was made up, and a later one', () => {
  const refused = writing(refusal(400, 'invalidValue'), 'old', 'new');

  expect(extensionWritten.judge(refused).kind).toBe('skip');
  expect(extensionWritten.judge(writing(anAnswer(201), 'old', 'new')).kind).toBe('fail');
  expect(extensionPatched.judge(refused).kind).toBe('fail');
});
