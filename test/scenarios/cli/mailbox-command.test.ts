import { expect, it, vi } from 'vitest';
import { aSource, sendMail } from '../../target-adapter/mailbox/send-mail.ts';
import { aCommandLine } from './a-command-line.ts';

async function whileCatching(
  argv: readonly string[],
  look: (smtp: string, url: string) => Promise<void>,
): Promise<number> {
  const line = aCommandLine();
  const ended = line.run('mailbox', '--smtp-port', '0', '--http-port', '0', ...argv);
  await vi.waitFor(() => expect(line.stdout()).toContain('Ctrl-C ends it'), 5_000);
  try {
    const { smtp = '', url = '' } = /SMTP +(?<smtp>\S+)\n +Page +(?<url>\S+)\n/.exec(line.stdout())?.groups ?? {};
    await look(smtp, url);
  } finally {
    line.interrupt();
  }
  return (await ended).exitCode;
}

const placeOf = (smtp: string) => ({ host: smtp.split(':')[0] ?? '', port: Number(smtp.split(':')[1]) });

it('catches mail at the SMTP port that it prints and shows it at the URL that it prints, until Ctrl-C', async () => {
  const exitCode = await whileCatching([], async (smtp, url) => {
    const envelope = { from: 'app@example.org', to: ['ada@example.org'] };
    await sendMail(placeOf(smtp), envelope, aSource({ Subject: 'Welcome' }, 'Hello'));

    const messages = await (await fetch(`${url}/api/v2/messages`)).json();
    const page = await (await fetch(url)).text();

    expect(messages).toMatchObject({ total: 1, items: [{ Raw: { To: ['ada@example.org'] } }] });
    expect(page).toContain('Welcome');
  });

  expect(exitCode).toBe(0);
});

it('keeps no more mails than it is told to', async () => {
  await whileCatching(['--max-mails', '2'], async (smtp, url) => {
    for (const to of ['a@example.org', 'b@example.org', 'c@example.org']) {
      await sendMail(placeOf(smtp), { from: 'app@example.org', to: [to] }, aSource({ Subject: to }, 'Hello'));
    }

    expect(await (await fetch(`${url}/api/v2/messages`)).json()).toMatchObject({ total: 2 });
  });
});

it('says which port is taken, and how to choose another', async () => {
  await whileCatching([], async (smtp) => {
    const { exitCode, stderr } = await aCommandLine().run('mailbox', '--smtp-port', smtp.split(':')[1] ?? '');

    expect(exitCode).toBe(2);
    expect(stderr).toContain(`the mail catcher cannot listen on ${smtp} (EADDRINUSE)`);
  });
});
