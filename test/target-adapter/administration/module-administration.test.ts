import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createModuleAdministration } from '../../../target-adapter/administration/module-administration.ts';
import { handClock, realClock } from '../clocks.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`modules/${name}`, import.meta.url));
const open = (name: string, clock = realClock) =>
  createModuleAdministration({ file: fileOf(name), shown: `./${name}`, clock });

it('offers what a TypeScript module exports, and nothing else', async () => {
  const administration = await open('every-call.ts');

  expect(Object.keys(administration).sort()).toEqual([
    'close',
    'findPerson',
    'issueToken',
    'removePerson',
    'revokeToken',
    'setUpConfiguration',
    'settleMail',
    'whyNot',
  ]);
  expect(administration.whyNot('passTime')).toBe('./every-call.ts exports no passTime');
});

it('calls it, and shapes what it returns', async () => {
  const administration = await open('every-call.ts');

  expect(await administration.issueToken?.({ ttlSeconds: 60 })).toEqual({ id: 't', token: 'token-of-60' });
  expect(await administration.setUpConfiguration?.()).toEqual({});
  expect(await administration.findPerson?.({ userName: 'ada@example.org' })).toEqual({ id: '9', state: 'pending' });
  expect(await administration.findPerson?.({ userName: 'nobody@example.org' })).toBeUndefined();
  await expect(administration.settleMail?.()).resolves.toBeUndefined();
});

it('takes CommonJS, too', async () => {
  const administration = await open('default-object.cjs');

  await expect(administration.setFreeSeats?.({ free: 1 })).resolves.toBeUndefined();
});

it('tells which call failed, and why', async () => {
  const typescript = await open('every-call.ts');
  const javascript = await open('default-object.cjs');

  await expect(typescript.revokeToken?.({ id: 'x' })).rejects.toMatchObject({
    code: 'ADMINISTRATION_FAILED',
    message: 'revokeToken of ./every-call.ts failed: there is no token x',
  });
  await expect(javascript.setFreeSeats?.({ free: 13 })).rejects.toMatchObject({
    message: 'setFreeSeats of ./default-object.cjs failed: unlucky',
  });
});

it('tells a result of the wrong shape', async () => {
  const administration = await open('default-object.cjs');

  await expect(administration.issueToken?.({ ttlSeconds: 60 })).rejects.toMatchObject({
    message: 'issueToken of ./default-object.cjs failed: of what it returned there is no id in it',
  });
  await expect(administration.findPerson?.({ userName: 'x' })).rejects.toMatchObject({
    message: expect.stringContaining('its canLogIn is “yes”; true or false was expected'),
  });
});

it('does not wait for a call for ever', async () => {
  const clock = handClock();
  const administration = await open('every-call.ts', clock);

  const removed = administration.removePerson?.({ id: '9' });
  clock.advance(30_000);

  await expect(removed).rejects.toMatchObject({
    message: 'removePerson of ./every-call.ts failed: it did not end within 30 s',
  });
});

it('does not wait for ever for a module that never loads', async () => {
  const clock = handClock();

  const opening = open('never-ends.mjs', clock);
  clock.advance(30_000);

  await expect(opening).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: './never-ends.mjs does not load: its top level did not end within 30 s',
  });
});

it('does not wait for a module once the run is interrupted', async () => {
  const interrupted = new AbortController();
  const { signal } = interrupted;

  const opening = createModuleAdministration({
    file: fileOf('never-ends.mjs'),
    shown: 'never-ends.mjs',
    clock: handClock(),
    signal,
  });
  interrupted.abort(new Error('Ctrl-C'));

  await expect(opening).rejects.toThrow('Ctrl-C');
});

it('is closed by the module’s own close', async () => {
  const administration = await open('every-call.ts');

  await expect(administration.close()).rejects.toThrow('close of ./every-call.ts failed: the module was closed');
});

it.each([
  ['missing.mjs', './missing.mjs does not exist'],
  ['breaks.mjs', './breaks.mjs does not load: DATABASE_URL is not set'],
  ['no-function.mjs', './no-function.mjs is no administration: its issueToken is a string, not a function'],
  ['no-call.mjs', './no-call.mjs is no administration: it exports issueTokens'],
])('refuses %s', async (name, message) => {
  await expect(open(name)).rejects.toMatchObject({ code: 'CONFIG_INVALID', message });
});
