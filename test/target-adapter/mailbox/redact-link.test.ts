import { expect, it } from 'vitest';
import { redactLink } from '../../../target-adapter/mailbox/redact-link.ts';

it.each([
  ['https://sp.test/verify?token=s3cret&user=7', 'https://sp.test/verify?token=…&user=…'],
  ['https://sp.test/verify-email/9fK2c81bQx', 'https://sp.test/verify-email/…'],
  ['https://sp.test/accept/abcdefghijklmnopqrstuvwxyz', 'https://sp.test/accept/…'],
  ['https://sp.test/app#/verify/s3cret', 'https://sp.test/app#…'],
  ['https://ada:pw@sp.test/', 'https://sp.test/'],
  ['https://sp.test:8443/confirm', 'https://sp.test:8443/confirm'],
  ['file:///etc/passwd', 'file:…'],
  ['javascript:alert("s3cret")', 'javascript:…'],
  ['no link', '…'],
])('shows %s as %s', (link, shown) => {
  expect(redactLink(link)).toBe(shown);
});
