import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirms, sameShape, takesBack, verifies } from '../../../scenarios/checks/link-shape.ts';
import { isToken } from '../../../target-adapter/scim/link-token.ts';

const base64 = '-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const token = fc.oneof(
  fc.uuid(),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 64 }),
  fc.string({ unit: fc.constantFrom(...base64), minLength: 40, maxLength: 200 }),
  fc.integer({ min: 100_000, max: 999_999 }).map(String),
);
const words = fc.constantFrom(
  'verify-email-address',
  'confirm',
  'verifyEmail',
  'cancel-email-change',
  'manage-notifications',
  'help',
  'users',
);
const place = fc.constantFrom(
  (word: string, key: string) => `https://app.example.com/${word}/${key}`,
  (word: string, key: string) => `https://app.example.com/${word}?token=${key}`,
  (word: string, key: string) => `https://app.example.com/t/acme/${word}?lang=es&token=${key}`,
  (word: string, key: string) => `https://app.example.com/#/${word}/${key}`,
  (word: string, key: string) => `https://app.example.com/#/${word}?token=${key}`,
  (word: string, key: string) => `https://app.example.com/${word}#token=${key}`,
);

describe('two links', () => {
  it('have one shape where only their tokens differ, wherever these stand', () => {
    fc.assert(
      fc.property(place, words, token, token, (place, word, one, other) => {
        expect(sameShape(place(word, one), place(word, other))).toBe(true);
      }),
    );
  });

  it('have two shapes where their words differ', () => {
    fc.assert(
      fc.property(place, words, words, token, (place, one, other, key) => {
        fc.pre(one !== other);
        expect(sameShape(place(one, key), place(other, key))).toBe(false);
      }),
    );
  });

  it('have two shapes on two hosts', () => {
    expect(sameShape('https://app.example.com/verify?token=1', 'https://www.example.com/verify?token=1')).toBe(false);
  });

  it('have none where they do the same for everybody', () => {
    expect(sameShape('https://app.example.com/login', 'https://app.example.com/login')).toBe(false);
    expect(sameShape('mailto:', 'no link')).toBe(false);
  });
});

describe('a link that verifies', () => {
  it.each([
    'https://app.example.com/verify-email?token=9fK2c81bQ',
    'https://app.example.com/users/confirmation/abcdef0123456789',
    'https://app.example.com/#/activate/9fK2c81bQ',
    'https://app.example.com/account?action=confirm&key=1',
  ])('says so for one person: %s', (link) => {
    expect(verifies(link)).toBe(true);
  });

  it.each([
    ['takes back', 'https://app.example.com/email-change/cancel?verification=9fK2c81bQ'],
    ['reports a stranger', 'https://app.example.com/not-me?confirm=9fK2c81bQ'],
    ['is for everybody', 'https://help.example.com/verified-domains'],
    ['says nothing', 'https://click.example.net/ls/click?upn=u001.verifyAAAABBBBCCCCDDDD1'],
    ['only has such letters in its token', 'https://app.example.com/x/confirmABCDEFGH12345678'],
    ['is none', 'confirm'],
  ])('is none that %s', (_what, link) => {
    expect(verifies(link)).toBe(false);
  });

  it('may say both: then it confirms and takes back', () => {
    const link = 'https://app.example.com/secure/verify?token=9fK2c81bQ';

    expect([confirms(link), takesBack(link), verifies(link)]).toEqual([true, true, false]);
  });
});

it.each(['verify-email-address', 'confirmEmailAddress', 'notifications', 'scim', 'v2', '2026'])(
  'takes “%s” for a word',
  (word) => {
    expect(isToken(word)).toBe(false);
  },
);

it.each([
  '9fK2c81bQ',
  '482913',
  '7d420df3-9995-4831-a406-ecf8166f5f6a',
  'aBcDeFgHiJkLmNoPqRs',
  'qwertyuiopasdfghjklzxcvbnmqwertyuiop',
])('takes “%s” for a token', (word) => {
  expect(isToken(word)).toBe(true);
});
