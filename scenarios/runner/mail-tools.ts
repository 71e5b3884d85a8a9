import type { DirectoryScope } from '../../simulator/directory/directory.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import { chooseLink } from '../../target-adapter/mailbox/choose-link.ts';
import { followLink } from '../../target-adapter/mailbox/follow-link.ts';
import type { Mail } from '../../target-adapter/mailbox/mailbox.ts';
import type { MailFound } from '../../target-adapter/mailbox/wait-for-mail.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { LinkFollowed, MailLink, MailSeen, Tools } from '../scenario.ts';
import type { Entry } from './entry.ts';
import type { Recorder } from './recorder.ts';
import type { Redactor } from './redactor.ts';
import type { TargetMail } from './target.ts';

export type MailToolsOptions = {
  readonly mail: TargetMail | undefined;
  readonly targetUrl: () => string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly redactor: Redactor;
  readonly recorder: Recorder;
  emit(entry: Entry): void;
  tell(sentence: string): void;
  /** Waiting that needs no slot of the queue: the windows of a run elapse side by side. */
  outsideQueue<Result>(wait: () => Promise<Result>): Promise<Result>;
};

/** The mailbox as a scenario sees it. What was read is kept, so that the clean-up can remove it. */
export function createMailTools(options: MailToolsOptions): {
  readonly tools: Tools['mail'];
  /** An address that the run made up: whatever mail comes there is the run's. */
  own(address: string): void;
  cleanUp(signal: AbortSignal): Promise<void>;
} {
  const { mail, clock, signal, redactor, recorder, emit, tell, outsideQueue } = options;
  const read = new Set<string>();
  const addresses = new Set<string>();

  function opened(): TargetMail {
    if (mail === undefined) throw new Error('a scenario without the need “mailbox” asked for mail');
    return mail;
  }

  function seen(found: MailFound): MailSeen {
    const oldestFirst = [...found.mails].reverse();
    const links = oldestFirst.map((each) => linkOf(each, opened(), options.targetUrl()));
    for (const [index, each] of oldestFirst.entries()) {
      const link = links[index];
      redactor.learnLinks(each.links);
      if (link?.kind === 'link') redactor.learnChosenLink(link.url, each.links);
      if (!read.has(each.id)) emit({ type: 'mail', mail: redactor.mail(each, found.afterMs) });
      read.add(each.id);
    }
    return {
      address: found.address,
      mails: oldestFirst,
      links,
      waitedMs: found.waitedMs,
      instead: found.instead,
    };
  }

  const tools: Tools['mail'] = {
    available: mail !== undefined,
    async remember(...addresses) {
      for (const address of addresses) await opened().waiter.remember(address, signal);
    },
    async expectAt(address) {
      tell(`Scimulator waits for mail at ${address}.`);
      let found = seen(await outsideQueue(() => opened().waiter.expectAt(address, { signal })));
      // A notice or a welcome may come before the mail with the link.
      while (found.mails.length > 0 && !found.links.some(({ kind }) => kind === 'link')) {
        const atLeast = found.mails.length + 1;
        const later = await outsideQueue(() => opened().waiter.expectAt(address, { atLeast, signal }));
        if (later.mails.length < atLeast) return found;
        found = seen(later);
      }
      return found;
    },
    async expectNoneAt(address) {
      tell(`Scimulator looks whether mail comes to ${address}.`);
      return seen(await outsideQueue(() => opened().waiter.expectNoneAt(address, { signal })));
    },
    async seenAt(address) {
      return seen(await opened().waiter.seenAt(address, signal));
    },
    async follow(link) {
      tell('The person follows the link.');
      return follow(link);
    },
  };

  async function follow(link: string): Promise<LinkFollowed> {
    const exchanges: Exchange[] = [];
    try {
      const { linkOrigins, fetchPage } = opened();
      const walk = await followLink(link, {
        targetUrl: options.targetUrl(),
        linkOrigins,
        ...(fetchPage === undefined ? {} : { fetchPage }),
        clock,
        signal,
        onHop: (hop) => exchanges.push(recorder.keep({ ...hop, by: 'person' })),
      });
      return {
        exchanges,
        ended: 'answered',
        status: walk.status,
        ...(walk.click === undefined ? {} : { click: walk.click }),
      };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'LINK_REFUSED')
        return { exchanges, ended: 'refused', reason: `${error.text.happened}; ${error.text.next}` };
      return { exchanges, ended: 'answered', reason: error.text.happened };
    }
  }

  return {
    tools,
    own: (address) => void addresses.add(address),
    async cleanUp(cleanUpSignal) {
      if (mail === undefined) return;
      const ids = new Set(read);
      for (const address of addresses)
        for (const { id } of await mail.mailbox.mailTo(address, cleanUpSignal)) ids.add(id);
      if (ids.size > 0) await mail.mailbox.remove([...ids], cleanUpSignal);
    },
  };
}

/** The directory, telling each address that it makes up. */
export function tellingAddresses(directory: DirectoryScope, tell: (address: string) => void): DirectoryScope {
  return {
    ...directory,
    person(change) {
      const person = directory.person(change);
      tell(person.email);
      return person;
    },
    newAddress() {
      const address = directory.newAddress();
      tell(address);
      return address;
    },
  };
}

function linkOf({ links }: Mail, { linkOrigins, linkPattern }: TargetMail, targetUrl: string): MailLink {
  if (links.length === 0) return { kind: 'none' };
  try {
    return {
      kind: 'link',
      url: chooseLink(links, { targetUrl, linkOrigins, ...(linkPattern === undefined ? {} : { linkPattern }) }),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'unclear', reason: `${error.text.happened}; ${error.text.next}` };
  }
}
