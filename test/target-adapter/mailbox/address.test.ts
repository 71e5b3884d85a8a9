import { expect, it } from 'vitest';
import { isFor, normalizeAddress } from '../../../target-adapter/mailbox/address.ts';

it('takes no notice of case', () => {
  expect(isFor(['New.Addr+m2@Corp.TEST'], 'new.addr+m2@corp.test')).toBe(true);
});

it('takes an address as a whole', () => {
  expect(isFor(['n1@corp.test', '1@corp.test.example'], '1@corp.test')).toBe(false);
});

it('knows a domain in Unicode and in ASCII for the same', () => {
  expect(normalizeAddress('ada@Bücher.example')).toBe(normalizeAddress('ada@xn--bcher-kva.example'));
});

it('takes the last @ for the one before the domain', () => {
  expect(normalizeAddress('"A@B"@Corp.test')).toBe('"a@b"@corp.test');
});

it('leaves what has no domain as it is, in lower case', () => {
  expect(normalizeAddress('Postmaster')).toBe('postmaster');
});
