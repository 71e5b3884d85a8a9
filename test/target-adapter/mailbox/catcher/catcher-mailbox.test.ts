import { expect, it } from 'vitest';
import { createCatcherMailbox } from '../../../../target-adapter/mailbox/catcher/catcher-mailbox.ts';
import { createMailStore } from '../../../../target-adapter/mailbox/catcher/mail-store.ts';
import { handClock } from '../../clocks.ts';
import { aSource, unreadable } from '../send-mail.ts';

const { signal } = new AbortController();

function aStore() {
  let turn = 0;
  const store = createMailStore({ maxMails: 9, maxTotalBytes: 1e6 }, handClock(), () => {
    turn += 1;
    return `${turn}@mail.test`;
  });
  const add = (source: string, from = '', ...recipients: string[]) =>
    store.add({ from, recipients, helo: 'x', source: Buffer.from(source) });
  return { store, add };
}

it('is not taken for none by whom a mail is for that cannot be read, and hides no other', async () => {
  const { store, add } = aStore();
  add(aSource({ Subject: 'Hello' }, 'x'), 's@sp.test', 'bob@corp.test');
  add(unreadable, 's@sp.test', 'ada@corp.test');
  const mailbox = createCatcherMailbox(store);

  await expect(mailbox.mailTo('ada@corp.test', signal)).rejects.toMatchObject({ code: 'MAIL_UNREADABLE' });
  expect((await mailbox.newest(2, signal)).map(({ subject }) => subject)).toEqual(['(cannot be read)', 'Hello']);
});

it('names the sender that a person sees, and the envelope’s where the mail names none', async () => {
  const { store, add } = aStore();
  add(aSource({ From: 'Service <no-reply@sp.test>' }, 'x'), 'bounce@sp.test', 'ada@corp.test');
  add(aSource({}, 'x'), 'bounce@sp.test', 'ada@corp.test');

  const mails = await createCatcherMailbox(store).mailTo('ada@corp.test', signal);

  expect(mails.map(({ from }) => from)).toEqual(['bounce@sp.test', 'no-reply@sp.test']);
});
