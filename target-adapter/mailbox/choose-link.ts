import { isIP } from 'node:net';
import { Problem } from '../problem.ts';
import { isToken } from '../scim/link-token.ts';
import { redactLink } from './redact-link.ts';

export type LinkChoice = {
  /** The target's base URL: links of its site are candidates. */
  readonly targetUrl: string;
  /** `mail.linkOrigins`. */
  readonly linkOrigins: readonly string[];
  /** `mail.linkPattern`: decides alone, in place of the words below. */
  readonly linkPattern?: RegExp;
};

const acts = /verif|confirm|activat|accept|invit|token/i;
const refuses = /unsubscribe|opt-?out|preference|declin|reject|cancel|revoke|report|undo|not-?me/i;

/**
 * The one link of a mail that verifies or accepts. Never a guess: none or several left is Problem `LINK_UNCLEAR`, with
 * the list. A link that declines or unsubscribes is no candidate, whatever token it carries.
 */
export function chooseLink(links: readonly string[], { targetUrl, linkOrigins, linkPattern }: LinkChoice): string {
  const candidates = links.filter((link) => {
    if (linkPattern) return linkPattern.test(link);
    const url = new URL(link);
    const home = linkOrigins.includes(url.origin) || isSameSite(url, new URL(targetUrl));
    const says = `${url.pathname}${url.search}${url.hash}`;
    return home && acts.test(says) && !refuses.test(wordsIn(says));
  });
  const [chosen, ...others] = candidates;
  if (chosen !== undefined && others.length === 0) return chosen;
  throw unclear({ links, candidates, linkPattern });
}

/** What is there to read: among the letters of a token chance may spell `undo`; a word in capitals has no digits. */
const wordsIn = (says: string): string =>
  says
    .split(/[/?&=#]/)
    .filter((part) => !(isToken(part) && /\d/.test(part)))
    .join(' ');

/** The same host, or names under the same registered domain. Only picks candidates: following has its own, exact rule. */
function isSameSite(one: URL, other: URL): boolean {
  if (one.hostname === other.hostname) return true;
  if (isIP(one.hostname) !== 0 || isIP(other.hostname) !== 0) return false;
  return siteOf(one.hostname) === siteOf(other.hostname);
}

/** The last two labels; three where those are as short as `co.uk`. */
function siteOf(hostname: string): string {
  const labels = hostname.split('.');
  const short = labels.slice(-2).every((label) => label.length <= 3);
  return labels.slice(short ? -3 : -2).join('.');
}

type Unclear = {
  readonly links: readonly string[];
  readonly candidates: readonly string[];
  readonly linkPattern: RegExp | undefined;
};

function unclear({ links, candidates, linkPattern }: Unclear): Problem {
  const list = (some: readonly string[]) => some.slice(0, 10).map(redactLink).join(', ');
  const rule = linkPattern
    ? `mail.linkPattern (${linkPattern.source})`
    : "the target's site or mail.linkOrigins, and the words verify, confirm, activate, accept, invite, token";
  const happened =
    candidates.length > 1
      ? `${candidates.length} links of the mail could be the one to follow: ${list(candidates)}`
      : links.length > 0
        ? `no link of the mail is the one to follow; it has ${list(links)}`
        : 'the mail has no link';
  return new Problem('LINK_UNCLEAR', {
    happened,
    expected: `exactly one link, chosen by ${rule}`,
    next: 'name the link by a regular expression in mail.linkPattern, or its site in mail.linkOrigins',
  });
}
