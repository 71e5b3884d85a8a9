import { describe, expect, it, vi } from 'vitest';
import type { Clock } from '../../../target-adapter/clock.ts';
import type { Mail, Mailbox } from '../../../target-adapter/mailbox/mailbox.ts';
import { createMailWaiter, type MailWaiterOptions } from '../../../target-adapter/mailbox/wait-for-mail.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import { handClock } from '../clocks.ts';

const address = 'ada@corp.test';
const { signal } = new AbortController();
const atOnce = (): Promise<void> => Promise.resolve();

/** Time that passes in waiting only; `pauses` are the waits. */
function skippingClock(): Clock & { readonly pauses: number[] } {
  let now = 0;
  const pauses: number[] = [];
  return {
    pauses,
    now: () => now,
    monotonic: () => now,
    wait(ms, stop) {
      stop.throwIfAborted();
      pauses.push(Math.round(ms));
      now += ms;
      return Promise.resolve();
    },
  };
}

type Arrival = Partial<Mail> & { readonly id: string; readonly atMs: number };

const unreachable = new Problem('MAILBOX_UNREACHABLE', {
  happened: 'it is down',
  expected: 'an answer',
  next: 'start it',
});

/** A mailbox whose mails arrive by the clock; `downUntilMs`: until then it does not answer. */
function aMailbox(clock: Clock, arrivals: Arrival[], downUntilMs = 0): Mailbox & { hint(): void; looks: number } {
  const listeners = new Set<() => void>();
  const mails = (): Mail[] =>
    arrivals
      .filter(({ atMs }) => atMs <= clock.monotonic())
      .sort((a, b) => b.atMs - a.atMs)
      .map((arrival) => ({
        recipients: [address],
        from: 's@sp.test',
        subject: 'Verify',
        receivedAt: '',
        links: [],
        ...arrival,
      }));
  const answer = <Answer>(what: Answer): Promise<Answer> =>
    clock.monotonic() < downUntilMs ? Promise.reject(unreachable) : Promise.resolve(what);
  return {
    name: 'a mailbox',
    looks: 0,
    mailTo(to) {
      this.looks += 1;
      return answer(mails().filter(({ recipients }) => recipients.includes(to)));
    },
    newest: (limit) => answer(mails().slice(0, limit)),
    remove: () => Promise.resolve(),
    onHint(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hint() {
      for (const listener of listeners) listener();
    },
    close: () => Promise.resolve(),
  };
}

function aWaiter(clock: Clock, mailbox: Mailbox, change: Partial<MailWaiterOptions> = {}) {
  return createMailWaiter({ mailbox, clock, random: () => 0.5, ...change });
}

describe('mail that is expected', () => {
  it('is looked for at once, then at growing intervals, then each second', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [{ id: '1', atMs: 4_000 }]);

    const found = await aWaiter(clock, mailbox, { graceMs: 0 }).expectAt(address, { signal });

    expect(clock.pauses).toEqual([100, 150, 250, 400, 600, 1_000, 1_000, 1_000]);
    expect(found).toMatchObject({ address, mails: [{ id: '1' }], afterMs: 4_500, waitedMs: 4_500, instead: [] });
  });

  it.each([
    [0, 90],
    [0.999, 110],
  ])('is looked for a tenth sooner or later, so that scenarios spread (%d)', async (random, pause) => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [{ id: '1', atMs: 50 }]);

    await aWaiter(clock, mailbox, { random: () => random, graceMs: 0 }).expectAt(address, { signal });

    expect(clock.pauses).toEqual([pause]);
  });

  it('is what was not there before, whatever the mail host’s clock says', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [
      { id: 'old', atMs: 0 },
      { id: 'new', atMs: 300, receivedAt: '1970-01-01T00:00:00Z' },
    ]);
    const waiter = aWaiter(clock, mailbox);
    await waiter.remember(address, signal);

    const { mails } = await waiter.expectAt(address, { signal });

    expect(mails.map(({ id }) => id)).toEqual(['new']);
  });

  it('is given half a second of grace, so that a mail close behind is seen too', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [
      { id: '1', atMs: 0 },
      { id: '2', atMs: 400 },
      { id: '3', atMs: 600 },
    ]);

    const { mails, waitedMs } = await aWaiter(clock, mailbox).expectAt(address, { signal });

    expect(mails.map(({ id }) => id)).toEqual(['2', '1']);
    expect(waitedMs).toBe(500);
  });

  it('is waited for until there are as many as asked for', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [
      { id: '1', atMs: 0 },
      { id: '2', atMs: 2_000 },
    ]);

    const { mails } = await aWaiter(clock, mailbox).expectAt(address, { atLeast: 2, signal });

    expect(mails).toHaveLength(2);
  });

  it('is not counted twice where the target sent it again, and the repetition is told', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [
      { id: '1', atMs: 0, messageId: '<a>' },
      { id: '2', atMs: 100, messageId: '<a>' },
      { id: '3', atMs: 2_000, messageId: '<b>' },
    ]);

    const { mails, repeated } = await aWaiter(clock, mailbox).expectAt(address, { atLeast: 2, signal });

    expect(mails.map(({ id }) => id)).toEqual(['3', '2']);
    expect(repeated.map(({ id }) => id)).toEqual(['1']);
  });

  it('is given up at the deadline, and the answer tells what came meanwhile', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [
      { id: '0', atMs: 0, recipients: ['before@corp.test'] },
      { id: '1', atMs: 200, recipients: ['bob@corp.test', 'eve@corp.test'], subject: 'Welcome' },
    ]);
    const waiter = aWaiter(clock, mailbox);
    await waiter.remember(address, signal);

    const found = await waiter.expectAt(address, { signal });

    expect(found).toMatchObject({
      mails: [],
      waitedMs: 15_000,
      instead: ['“Welcome” to bob@corp.test, eve@corp.test'],
    });
    expect(found.afterMs).toBeUndefined();
  });

  it('is taken where it comes between the last look and the question what came meanwhile', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [{ id: '1', atMs: 15_001 }]);
    const late = {
      ...mailbox,
      async newest(count: number, aborted: AbortSignal) {
        await clock.wait(1, aborted);
        return mailbox.newest(count, aborted);
      },
    };

    const found = await aWaiter(clock, late).expectAt(address, { signal });

    expect(found).toMatchObject({ mails: [{ id: '1' }], instead: [] });
  });

  it('is seen though the mailbox was down for a while', async () => {
    const clock = skippingClock();

    const { mails } = await aWaiter(clock, aMailbox(clock, [{ id: '1', atMs: 0 }], 5_000)).expectAt(address, {
      signal,
    });

    expect(mails).toHaveLength(1);
  });

  it('cannot be judged where the mailbox stays down', async () => {
    const clock = skippingClock();

    await expect(aWaiter(clock, aMailbox(clock, [], 99_000)).expectAt(address, { signal })).rejects.toMatchObject({
      code: 'MAILBOX_UNREACHABLE',
    });
    expect(clock.monotonic()).toBe(15_000);
  });

  it('is kept though the mailbox goes down in the grace', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, [{ id: '1', atMs: 0 }]);
    const goesDown: Mailbox = {
      ...mailbox,
      mailTo: (to, stop) => (clock.monotonic() > 0 ? Promise.reject(unreachable) : mailbox.mailTo(to, stop)),
    };

    expect((await aWaiter(clock, goesDown).expectAt(address, { signal })).mails).toHaveLength(1);
  });

  it('is not waited for where the mailbox says what time cannot cure', async () => {
    const clock = skippingClock();
    const broken: Mailbox = {
      ...aMailbox(clock, []),
      mailTo: () => Promise.reject(new Problem('MAIL_UNREADABLE', { happened: '', expected: '', next: '' })),
    };

    await expect(aWaiter(clock, broken).expectAt(address, { signal })).rejects.toMatchObject({
      code: 'MAIL_UNREADABLE',
    });
    expect(clock.pauses).toEqual([]);
  });

  it('is looked for at once when the mailbox hints', async () => {
    const clock = handClock();
    const arrivals: Arrival[] = [];
    const mailbox = aMailbox(clock, arrivals);
    const waiting = aWaiter(clock, mailbox, { settle: undefined, graceMs: 0 }).expectAt(address, { signal });
    await vi.waitFor(() => expect(clock.waiting()).toBe(1), { interval: 1 });

    arrivals.push({ id: '1', atMs: 0 });
    mailbox.hint();

    expect(await waiting).toMatchObject({ mails: [{ id: '1' }], waitedMs: 0 });
    expect(clock.waiting()).toBe(0);
  });

  it('stops listening for hints when it has its answer', async () => {
    const clock = skippingClock();
    const stop = vi.fn();
    const mailbox: Mailbox = { ...aMailbox(clock, [{ id: '1', atMs: 0 }]), onHint: () => stop };

    await aWaiter(clock, mailbox).expectAt(address, { signal });

    expect(stop).toHaveBeenCalledTimes(2);
  });

  it('stops with the reason of whoever stops it', async () => {
    const clock = handClock();
    const stopping = new AbortController();
    const waiting = aWaiter(clock, aMailbox(clock, [])).expectAt(address, { signal: stopping.signal });
    await vi.waitFor(() => expect(clock.waiting()).toBe(1), { interval: 1 });

    stopping.abort(new Error('stopped'));

    await expect(waiting).rejects.toThrow('stopped');
  });
});

describe('mail that must not come', () => {
  it('is waited for through the whole quiet window, then looked for once', async () => {
    const clock = skippingClock();
    const mailbox = aMailbox(clock, []);

    const found = await aWaiter(clock, mailbox).expectNoneAt(address, { signal });

    expect(found).toMatchObject({ mails: [], waitedMs: 3_000, instead: [] });
    expect(mailbox.looks).toBe(1);
  });

  it('is told where it came', async () => {
    const clock = skippingClock();

    const { mails } = await aWaiter(clock, aMailbox(clock, [{ id: '1', atMs: 2_900 }])).expectNoneAt(address, {
      signal,
    });

    expect(mails).toHaveLength(1);
  });

  it('is waited for twice as long as mail took before', async () => {
    const clock = skippingClock();
    const waiter = aWaiter(clock, aMailbox(clock, [{ id: '1', atMs: 2_400 }]));
    await waiter.expectAt(address, { signal });

    const { waitedMs } = await waiter.expectNoneAt('bob@corp.test', { signal });

    expect(waitedMs).toBe(5_000);
  });

  it('cannot be ruled out by a mailbox that is down', async () => {
    const clock = skippingClock();

    await expect(aWaiter(clock, aMailbox(clock, [], 99_000)).expectNoneAt(address, { signal })).rejects.toMatchObject({
      code: 'MAILBOX_UNREACHABLE',
    });
  });
});

describe('where the target can say that it owes no mail', () => {
  it('needs no grace', async () => {
    const clock = handClock();

    const found = await aWaiter(clock, aMailbox(clock, [{ id: '1', atMs: 0 }]), { settle: atOnce }).expectAt(address, {
      signal,
    });

    expect(found).toMatchObject({ mails: [{ id: '1' }], waitedMs: 0 });
  });

  it('needs no deadline to know that a mail is missing', async () => {
    const clock = handClock();

    const found = await aWaiter(clock, aMailbox(clock, []), { settle: atOnce }).expectAt(address, { signal });

    expect(found).toMatchObject({ mails: [], waitedMs: 0 });
  });

  it('needs no quiet window', async () => {
    const clock = handClock();
    const mailbox = aMailbox(clock, []);

    expect(await aWaiter(clock, mailbox, { settle: atOnce }).expectNoneAt(address, { signal })).toMatchObject({
      mails: [],
      waitedMs: 0,
    });
    expect(mailbox.looks).toBe(1);
  });

  it('looks after the target has said so, not before', async () => {
    const clock = handClock();
    const arrivals: Arrival[] = [];
    const settle = () => {
      arrivals.push({ id: '1', atMs: 0 });
      return Promise.resolve();
    };

    expect(
      (await aWaiter(clock, aMailbox(clock, arrivals), { settle }).expectNoneAt(address, { signal })).mails,
    ).toHaveLength(1);
  });

  it('leaves nothing waiting behind', async () => {
    const clock = handClock();

    await aWaiter(clock, aMailbox(clock, []), { settle: atOnce }).expectAt(address, { signal });

    expect(clock.waiting()).toBe(0);
  });

  it('does not wait for ever for a target that never says so', async () => {
    const clock = handClock();
    const waiting = aWaiter(clock, aMailbox(clock, [{ id: '1', atMs: 0 }]), {
      settle: () => new Promise(() => undefined),
      graceMs: 0,
    }).expectAt(address, { signal });
    await vi.waitFor(() => expect(clock.waiting()).toBe(1), { interval: 1 });

    clock.advance(15_000);

    expect((await waiting).mails).toHaveLength(1);
  });

  it('passes on why the target could not say', async () => {
    const clock = handClock();
    const settle = () => Promise.reject(new Error('outbox broken'));

    await expect(aWaiter(clock, aMailbox(clock, []), { settle }).expectAt(address, { signal })).rejects.toThrow(
      'outbox broken',
    );
  });
});
