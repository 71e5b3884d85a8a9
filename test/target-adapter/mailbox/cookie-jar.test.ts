import { expect, it } from 'vitest';
import { createCookieJar } from '../../../target-adapter/mailbox/cookie-jar.ts';

const page = new URL('https://app.sp.test/login/start');

function sent(setCookies: readonly string[], to: string): string | undefined {
  const jar = createCookieJar();
  jar.store(page, setCookies);
  return jar.headerFor(new URL(to));
}

it('sends a cookie back to the host that set it', () => {
  expect(sent(['sid=a=b; HttpOnly; Path=/', 'lang=de; Path=/'], 'https://app.sp.test/home')).toBe('sid=a=b; lang=de');
});

it('sends it to no other host', () => {
  expect(sent(['sid=1; Path=/'], 'https://evil.test/')).toBeUndefined();
  expect(sent(['sid=1; Path=/'], 'https://sub.app.sp.test/')).toBeUndefined();
});

it('shares a cookie of a domain with its hosts', () => {
  expect(sent(['sid=1; Domain=.sp.test; Path=/'], 'https://id.sp.test/')).toBe('sid=1');
  expect(sent(['sid=1; Domain=sp.test; Path=/'], 'https://notsp.test/')).toBeUndefined();
});

it('refuses a domain that is not the host’s own, or a whole top level', () => {
  expect(sent(['sid=1; Domain=other.test; Path=/'], 'https://other.test/')).toBeUndefined();
  expect(sent(['sid=1; Domain=test; Path=/'], 'https://app.sp.test/')).toBeUndefined();
});

it('keeps to the path, by default that of the page', () => {
  expect(sent(['sid=1'], 'https://app.sp.test/login/next')).toBe('sid=1');
  expect(sent(['sid=1'], 'https://app.sp.test/loginx')).toBeUndefined();
  expect(sent(['sid=1; Path=/a'], 'https://app.sp.test/a/b')).toBe('sid=1');
});

it('sends a secure cookie over https and to loopback only', () => {
  expect(sent(['sid=1; Secure; Path=/'], 'http://app.sp.test/')).toBeUndefined();
  expect(sent(['sid=1; Secure; Path=/'], 'https://app.sp.test/')).toBe('sid=1');
});

it('replaces and ends cookies', () => {
  expect(sent(['sid=1; Path=/', 'sid=2; Path=/'], page.href)).toBe('sid=2');
  expect(sent(['sid=1; Path=/', 'sid=; Max-Age=0; Path=/'], page.href)).toBeUndefined();
  expect(sent(['sid=1; Path=/', 'sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/'], page.href)).toBeUndefined();
});

it('passes over what is no cookie, and over the fifty-first', () => {
  const many = Array.from({ length: 60 }, (_, index) => `c${index}=1; Path=/`);

  expect(sent(['nonsense', '=1'], page.href)).toBeUndefined();
  expect(sent(many, page.href)?.split('; ')).toHaveLength(50);
});
