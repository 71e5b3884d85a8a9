import type { MailSeen } from '../scenario.ts';

/** The links that verify or accept, oldest first. */
export function linksIn({ links }: Pick<MailSeen, 'links'>): readonly string[] {
  return links.flatMap((link) => (link.kind === 'link' ? [link.url] : []));
}

/** The newest of them: the one that a person finds on top. */
export function lastLink(seen: Pick<MailSeen, 'links'>): string {
  return linksIn(seen).at(-1) ?? '';
}
