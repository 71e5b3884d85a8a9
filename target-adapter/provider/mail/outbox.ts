import type { Policies } from '../policies.ts';
import { drawUuid, type Random } from '../randomness.ts';
import { compose, type OutgoingMail } from './compose.ts';
import type { Letter } from './letter.ts';

/** Who takes mail away: resolves when it was accepted (SMTP 250), rejects where it was not. */
export type MailCarrier = {
  /** `smtp://127.0.0.1:1025`. */
  readonly name: string;
  send(mail: OutgoingMail): Promise<void>;
};

export type MailFailure = { readonly to: string; readonly subject: string; readonly reason: string };

/** The mail of one tenant: what it owes, and what it could not hand over. */
export type Outbox = {
  /** Owed from now on; sent in the background. */
  post(letter: Letter): void;
  /** Resolves when nothing is owed any more; rejects with the signal's reason when it aborts first. */
  settle(signal?: AbortSignal): Promise<void>;
  /** Mails handed over so far. */
  readonly handedOver: number;
  /** The newest hundred that nobody took. */
  readonly failures: readonly MailFailure[];
  /** How many there were in all. */
  readonly failed: number;
};

export type OutboxOptions = {
  readonly carrier: MailCarrier;
  readonly now: () => number;
  readonly random: Random;
  readonly policies: Policies['mail'];
  readonly organization: string;
  readonly linkTo: (letter: Letter) => string | undefined;
};

const mostFailures = 100;

export function createOutbox({ carrier, now, random, policies, organization, linkTo }: OutboxOptions): Outbox {
  const owed = new Set<Promise<void>>();
  const failures: MailFailure[] = [];
  let posted = 0;
  let handedOver = 0;
  let failed = 0;

  const deliver = async (mail: OutgoingMail): Promise<void> => {
    try {
      await carrier.send(mail);
      handedOver += 1;
    } catch (error) {
      failed += 1;
      failures.push({
        to: mail.to.address,
        subject: mail.subject,
        reason: error instanceof Error ? error.message : String(error),
      });
      if (failures.length > mostFailures) failures.shift();
    }
  };

  return {
    post(letter) {
      const mail: OutgoingMail = {
        messageId: `<${drawUuid(random)}@provider.example>`,
        date: now(),
        from: { name: `${organization} – Provisioning`, address: 'no-reply@provider.example' },
        // Both encodings in turn, so that a reader of the mail meets both.
        encoding: posted % 2 === 0 ? 'quoted-printable' : 'base64',
        ...compose(letter, { organization, link: linkTo(letter) }),
      };
      posted += 1;
      for (const sent of policies.sent(mail)) {
        const delivery = deliver(sent).finally(() => owed.delete(delivery));
        owed.add(delivery);
      }
    },
    async settle(signal) {
      signal?.throwIfAborted();
      while (owed.size > 0) await orAborted(Promise.all(owed), signal);
    },
    get handedOver() {
      return handedOver;
    },
    get failures() {
      return [...failures];
    },
    get failed() {
      return failed;
    },
  };
}

function orAborted(work: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    work.then(() => resolve(), reject).finally(() => signal?.removeEventListener('abort', stop));
  });
}
