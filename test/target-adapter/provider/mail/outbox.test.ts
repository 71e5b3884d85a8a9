import { expect, it } from 'vitest';
import type { OutgoingMail } from '../../../../target-adapter/provider/mail/compose.ts';
import { createOutbox, type MailCarrier } from '../../../../target-adapter/provider/mail/outbox.ts';
import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import { aCarrier, aRandom, noon } from '../build.ts';

const letter = {
  kind: 'invitation',
  to: 'ada@acme.example',
  name: 'Ada',
  address: 'ada@acme.example',
  token: 'secret',
} as const;

const anOutbox = (carrier: MailCarrier, policies = correctPolicies.mail) =>
  createOutbox({
    carrier,
    policies,
    now: () => noon,
    random: aRandom(),
    organization: 'acme',
    linkTo: ({ token }) => `https://provider.test/accept?token=${token}`,
  });

/** Takes a mail only when told to. */
function aSlowCarrier() {
  const taken: (() => void)[] = [];
  const carrier: MailCarrier = { ...aCarrier(), send: () => new Promise((resolve) => taken.push(resolve)) };
  return { carrier, taken };
}

it('settles when the mail server has taken everything, not before', async () => {
  const { carrier, taken } = aSlowCarrier();
  const outbox = anOutbox(carrier);
  let isSettled = false;
  outbox.post(letter);
  outbox.post(letter);
  const settled = outbox.settle().then(() => {
    isSettled = true;
  });

  taken[0]?.();
  await new Promise(setImmediate);
  expect([isSettled, outbox.handedOver]).toEqual([false, 1]);
  taken[1]?.();
  await settled;

  expect(outbox.handedOver).toBe(2);
});

it('waits for mail that was posted while it waited', async () => {
  const { carrier, taken } = aSlowCarrier();
  const outbox = anOutbox(carrier);
  outbox.post(letter);
  let isSettled = false;
  const settled = outbox.settle().then(() => {
    isSettled = true;
  });
  outbox.post(letter);

  taken[0]?.();
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  taken[1]?.();
  await settled;

  expect(outbox.handedOver).toBe(2);
});

it('settles at once where nothing is owed', async () => {
  await expect(anOutbox(aCarrier()).settle()).resolves.toBeUndefined();
});

it('stops waiting when it is aborted, before and meanwhile', async () => {
  const { carrier } = aSlowCarrier();
  const outbox = anOutbox(carrier);
  outbox.post(letter);
  const abort = new AbortController();
  const settled = outbox.settle(abort.signal);

  abort.abort(new Error('enough'));

  await expect(settled).rejects.toThrow('enough');
  await expect(outbox.settle(abort.signal)).rejects.toThrow('enough');
});

it('counts and tells what nobody took, without the link', async () => {
  const outbox = anOutbox(aCarrier({ refuses: ['ada@acme.example'] }));
  outbox.post(letter);
  outbox.post({ ...letter, to: 'grace@acme.example' });

  await outbox.settle();

  expect([outbox.handedOver, outbox.failed]).toEqual([1, 1]);
  expect(outbox.failures).toEqual([
    { to: 'ada@acme.example', subject: 'You are invited to acme', reason: '550 no such mailbox' },
  ]);
});

it('remembers the newest hundred failures', async () => {
  const addresses = Array.from({ length: 101 }, (_, at) => `${at}@acme.example`);
  const outbox = anOutbox(aCarrier({ refuses: addresses }));
  for (const to of addresses) outbox.post({ ...letter, to });

  await outbox.settle();

  expect(outbox.failed).toBe(101);
  expect(outbox.failures.map(({ to }) => to)).toEqual(addresses.slice(1));
});

it('uses both encodings in turn and never the same message id', async () => {
  const carrier = aCarrier();
  const outbox = anOutbox(carrier);
  for (let count = 0; count < 4; count += 1) outbox.post(letter);
  await outbox.settle();

  expect(carrier.mails.map(({ encoding }) => encoding)).toEqual([
    'quoted-printable',
    'base64',
    'quoted-printable',
    'base64',
  ]);
  expect(new Set(carrier.mails.map(({ messageId }) => messageId)).size).toBe(4);
  expect(carrier.mails[0]).toMatchObject({ date: noon, from: { address: 'no-reply@provider.example' } });
});

it('sends what the policy puts in the place of a mail', async () => {
  const carrier = aCarrier();
  const outbox = anOutbox(carrier, { sent: (mail: OutgoingMail) => [mail, mail] });
  outbox.post(letter);
  await outbox.settle();

  expect(carrier.mails).toHaveLength(2);
});
