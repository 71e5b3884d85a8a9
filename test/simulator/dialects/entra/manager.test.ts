import { expect, it } from 'vitest';
import { entra } from '../../../../simulator/dialects/entra.ts';
import { entraRfc } from '../../../../simulator/dialects/entra-rfc.ts';
import { aList, anAnswer, aPerson, aSetting, aUser, playTarget } from '../../build.ts';
import { enterprise, patch, provisioned } from '../entra-shapes.ts';

const manager = `${enterprise}:manager`;
const ada = aPerson({ managerId: 'r7f3k2-2' });
const linked = (options: Readonly<Record<string, string>> = {}) =>
  aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-2': '271', 'r7f3k2-3': '272' }, options });
const held = (shown: unknown) =>
  provisioned({ [enterprise]: { department: 'Research', ...(shown === undefined ? {} : { manager: shown }) } });

/** The request after the read; undefined: none. */
const afterRead = (shown: unknown, person = ada, before = aPerson(), setting = linked()) => {
  const conversation = entra.converse({ kind: 'update', person, before }, setting);
  conversation.next();
  const read = { ...anAnswer(200, held(shown)), url: 'https://target.example/scim/v2/Users/7' };
  const turn = conversation.next(read);
  return turn.done ? undefined : turn.value;
};

it('goes by a PATCH of its own after the user was created', () => {
  const setting = aSetting({ links: { 'r7f3k2-2': '271' } });

  const { requests, settlement } = playTarget(entra.converse({ kind: 'assign', person: ada }, setting), [
    anAnswer(200, aList()),
    anAnswer(201, aUser('7')),
    anAnswer(204),
  ]);

  expect(requests[1]?.body).not.toHaveProperty([enterprise, 'manager']);
  expect(requests[2]).toEqual(patch('/Users/7', { op: 'Add', path: manager, value: '271' }));
  expect(settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
});

it('goes by a second PATCH after one of everything else', () => {
  const { requests, settlement } = playTarget(
    entra.converse({ kind: 'update', person: { ...ada, jobTitle: 'Chief' }, before: aPerson() }, linked()),
    [anAnswer(200, held(undefined)), anAnswer(204), anAnswer(204)],
  );

  expect(requests.slice(1)).toEqual([
    patch('/Users/7', { op: 'Replace', path: 'title', value: 'Chief' }),
    patch('/Users/7', { op: 'Add', path: manager, value: '271' }),
  ]);
  expect(settlement).toEqual({ kind: 'done', action: 'update', resourceId: '7' });
});

it('is left out where the target does not know them', () => {
  expect(afterRead(undefined, aPerson({ managerId: 'r7f3k2-8' }))).toBeUndefined();
});

it.each(['271', { value: '271' }, [{ value: '271' }]])('is not sent again where the target shows %j', (shown) => {
  expect(afterRead(shown)).toBeUndefined();
});

it('replaces another', () => {
  expect(afterRead({ value: '272', displayName: 'Bo' })).toEqual(
    patch('/Users/7', { op: 'Replace', path: manager, value: '271' }),
  );
});

it.each([
  [
    'array',
    { op: 'Add', path: 'manager', value: [{ $ref: 'https://target.example/scim/v2/Users/271', value: '271' }] },
  ],
  ['object', { op: 'Add', path: manager, value: { value: '271' } }],
])('has the older form, and one by the RFC, as options: %s', (managerStyle, operation) => {
  expect(afterRead(undefined, ada, aPerson(), linked({ managerStyle }))).toEqual(patch('/Users/7', operation));
});

it.each([
  ['object', { op: 'replace', path: manager, value: { value: '' } }],
  ['string', { op: 'replace', path: manager, value: '' }],
])('is removed by an empty value: %s', (managerRemoval, operation) => {
  expect(afterRead({ value: '271' }, aPerson(), ada, linked({ managerRemoval }))).toEqual(patch('/Users/7', operation));
});

it('is not removed where the option says so, nor where there was none before', () => {
  expect(afterRead({ value: '271' }, aPerson(), ada, linked({ managerRemoval: 'none' }))).toBeUndefined();
  expect(afterRead({ value: '271' }, aPerson(), aPerson())).toBeUndefined();
});

it('goes in lower case with the flag', () => {
  const conversation = entraRfc.converse({ kind: 'update', person: ada, before: aPerson() }, linked());
  conversation.next();

  expect(conversation.next(anAnswer(200, held(undefined))).value).toEqual(
    patch('/Users/7', { op: 'add', path: manager, value: '271' }),
  );
});

it('keeps the link of a user whose manager was refused', () => {
  const { settlement } = playTarget(
    entra.converse({ kind: 'assign', person: ada }, aSetting({ links: { 'r7f3k2-2': '271' } })),
    [anAnswer(200, aList()), anAnswer(201, aUser('7')), anAnswer(400)],
  );

  expect(settlement).toMatchObject({ kind: 'failed', action: 'update', resourceId: '7' });
});
