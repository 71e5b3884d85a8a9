import { afterAll, beforeAll } from 'vitest';
import { type HttpFace, openHttpFace } from '../../../../target-adapter/mailbox/catcher/http-face.ts';
import { createMailStore } from '../../../../target-adapter/mailbox/catcher/mail-store.ts';
import { handClock } from '../../clocks.ts';
import { aSource } from '../send-mail.ts';

/** The HTTP side alone, over so many mails: what SMTP would take a second for. */
export function openFilled(count: number): { readonly url: string } {
  let face: HttpFace;
  beforeAll(async () => {
    const ids = Array.from({ length: count }, (_, index) => `${index}@mail.test`);
    const clock = handClock();
    const store = createMailStore({ maxMails: count, maxTotalBytes: 1e9 }, clock, () => ids.pop() ?? '');
    for (let at = 1; at <= count; at += 1) {
      store.add({
        from: 's@sp.test',
        recipients: ['ada@corp.test'],
        helo: 'x',
        source: Buffer.from(aSource({ Subject: `mail ${at}` }, 'x')),
      });
    }
    face = await openHttpFace({
      host: '127.0.0.1',
      port: 0,
      hostname: 'mail.test',
      smtp: { host: '127.0.0.1', port: 25 },
      store,
      clock,
      basicAuth: undefined,
      webPath: '',
    });
  });
  afterAll(() => face.close());
  return {
    get url() {
      return face.url;
    },
  };
}
