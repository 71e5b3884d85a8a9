import { describe, expect, it } from 'vitest';
import { chooseLink } from '../../../target-adapter/mailbox/choose-link.ts';
import { Problem } from '../../../target-adapter/problem.ts';

const choice = { targetUrl: 'https://api.sp.test/scim/v2', linkOrigins: [] };

function refusal(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe.each([
  'verify',
  'email-verification',
  'confirm',
  'activate',
  'accept',
  'invite',
  'invitations',
  'x?token=1',
  '#/verify/1',
])('a link to /%s', (path) => {
  it('is the one to follow', () => {
    const links = ['https://sp.test/', `https://sp.test/${path}`, 'https://sp.test/help'];

    expect(chooseLink(links, choice)).toBe(`https://sp.test/${path}`);
  });
});

it.each(['unsubscribe?token=1', 'invitations/decline?token=1', 'email-change/cancel?token=1', 'report?token=1'])(
  'never takes the link to /%s',
  (path) => {
    const links = [`https://sp.test/${path}`, 'https://sp.test/accept?token=2'];

    expect(chooseLink(links, choice)).toBe('https://sp.test/accept?token=2');
  },
);

it('lets chance spell any word in a token', () => {
  const link = 'https://sp.test/verify?token=Jq3mUNdoX81cReportaP0w-cancelZ2';

  expect(chooseLink(['https://sp.test/', link], choice)).toBe(link);
});

it('takes no link that refuses in capitals', () => {
  const happened = refusal(() => chooseLink(['https://sp.test/UNSUBSCRIBE_FROM_ALL?token=1'], choice)).text.happened;

  expect(happened).toContain('no link of the mail is the one to follow');
});

it('takes no link of another site', () => {
  expect(refusal(() => chooseLink(['https://evil.test/verify?token=1'], choice)).code).toBe('LINK_UNCLEAR');
});

it('takes names under a public suffix of two labels for different sites', () => {
  const links = ['https://evil.co.uk/verify'];

  expect(refusal(() => chooseLink(links, { ...choice, targetUrl: 'https://sp.co.uk/scim' })).code).toBe('LINK_UNCLEAR');
});

it('takes different addresses for different sites', () => {
  const links = ['http://10.0.1.1/verify'];

  expect(refusal(() => chooseLink(links, { ...choice, targetUrl: 'http://10.9.1.1/scim' })).code).toBe('LINK_UNCLEAR');
});

it('takes a link of the same host at another port', () => {
  expect(chooseLink(['http://127.0.0.1:4000/verify'], { ...choice, targetUrl: 'http://127.0.0.1:3000/scim' })).toBe(
    'http://127.0.0.1:4000/verify',
  );
});

it('takes a link of an origin that mail.linkOrigins names', () => {
  expect(chooseLink(['https://app.other.test/verify'], { ...choice, linkOrigins: ['https://app.other.test'] })).toBe(
    'https://app.other.test/verify',
  );
});

it('lets mail.linkPattern decide alone', () => {
  const links = ['https://sp.test/verify', 'https://click.mailer.test/c/1', 'https://mailer.test/d/1'];

  expect(chooseLink(links, { ...choice, linkPattern: /click\.mailer\.test\/c\// })).toBe(
    'https://click.mailer.test/c/1',
  );
});

it('does not guess among several, and lists them without their tokens', () => {
  const links = ['https://sp.test/verify?token=first', 'https://sp.test/verify?token=second'];

  const { code, text } = refusal(() => chooseLink(links, choice));

  expect(code).toBe('LINK_UNCLEAR');
  expect(text.happened).toContain('2 links');
  expect(text.happened).toContain('https://sp.test/verify?token=…');
  expect(JSON.stringify(text)).not.toMatch(/first|second/);
  expect(text.next).toContain('mail.linkPattern');
});

it('says what the mail has where none fits', () => {
  expect(refusal(() => chooseLink(['https://sp.test/home?key=secret1'], choice)).text.happened).toContain(
    'https://sp.test/home?key=…',
  );
  expect(refusal(() => chooseLink([], choice)).text.happened).toBe('the mail has no link');
});

it('names the pattern that did not fit', () => {
  expect(
    refusal(() => chooseLink(['https://sp.test/verify'], { ...choice, linkPattern: /nope/ })).text.expected,
  ).toContain('nope');
});
