import { expect, it } from 'vitest';
import { lastLink, linksIn } from '../../../scenarios/checks/mail-links.ts';
import { meanwhile, seconds } from '../../../scenarios/checks/mail-words.ts';
import { mailSeen } from '../build.ts';

it('says how long was waited', () => {
  expect(seconds(3_049)).toBe('3.0 s');
});

it('names at most three mails that came meanwhile, and counts the rest', () => {
  expect(meanwhile([])).toBe('');
  expect(meanwhile(['a', 'b'])).toBe('; meanwhile came: a, b');
  expect(meanwhile(['a', 'b', 'c', 'd', 'e'])).toBe('; meanwhile came: a, b, c and 2 more');
});

it('takes the newest of the links that verify, and none that is unclear', () => {
  const seen = mailSeen('https://x.test/1', undefined, 'https://x.test/2');
  const unclear = { ...seen, links: [...seen.links, { kind: 'unclear' as const, reason: 'two links' }] };

  expect(linksIn(unclear)).toEqual(['https://x.test/1', 'https://x.test/2']);
  expect(lastLink(unclear)).toBe('https://x.test/2');
  expect(lastLink(mailSeen())).toBe('');
});
