import { expect, it } from 'vitest';
import { noLinkToOldAddress } from '../../../../scenarios/checks/email/no-link-to-old-address.ts';

const verify = 'https://app.example.com/verify-email-address?token=9fK2c81bQ';
const judge = (linksAtOld: readonly string[], verificationLinks: readonly string[] = [verify]) =>
  noLinkToOldAddress.judge({ linksAtOld, verificationLinks });

it.each([
  ['no mail', []],
  ['a link to log in', ['https://app.example.com/login']],
  ['a link to get help, in a language', ['https://help.example.com/articles/email?lang=es']],
  ['a link to take it back, with a token', ['https://app.example.com/cancel-email-change?token=7bX3d92aZ']],
  ['another page of the same length, with a token', ['https://app.example.com/manage-notifications?token=7bX3d92aZ']],
])('passes %s at the old address', (_what, links) => {
  expect(judge(links)).toEqual({ kind: 'pass' });
});

it('passes a link that takes back though it has the shape of the one that confirms', () => {
  const link = (action: string, token: string) => `https://app.example.com/email?action=${action}&token=${token}`;

  expect(judge([link('undo', '7bX3d92aZ')], [link('confirm', '9fK2c81bQ')]).kind).toBe('pass');
});

it.each([
  ['the same link', verify, verify],
  ['one with another token', 'https://app.example.com/verify-email-address?token=7bX3d92aZ', verify],
  [
    'one with its token in the path',
    'https://app.example.com/confirm/7bX3d92aZ',
    'https://app.example.com/confirm/9fK2c81bQ',
  ],
  [
    'one with its token behind a hash',
    'https://app.example.com/#/confirm/7bX3d92aZ',
    'https://app.example.com/#/confirm/9fK2c81bQ',
  ],
  [
    'one on a site that calls itself secure',
    'https://app.example.com/secure/verify?t=7',
    'https://app.example.com/secure/verify?t=9',
  ],
])('fails %s', (_what, atOld, atNew) => {
  expect(judge([atOld], [atNew])).toEqual({
    kind: 'fail',
    expected: 'no link at the old address that confirms the new one',
    actual: 'a link of the same kind as at the new address',
  });
});

it('only warns where a mailer hides behind its own address what a link does', () => {
  const hidden = (token: string) => `https://click.mailer.test/ls/click?upn=${token}`;

  expect(judge([hidden('u001.A')], [hidden('u001.B')])).toMatchObject({
    kind: 'warn',
    reason: 'its address does not say what it does: look at the mail',
  });
});

it('fails a verification that went to the old address in place of the new one', () => {
  expect(judge([verify], [])).toMatchObject({
    actual: 'a verification link at the old address in place of the new one',
  });
});

it('takes no page about verification for one', () => {
  expect(judge(['https://help.example.com/verified-domains'], []).kind).toBe('pass');
});

it('fails a link that confirms where it comes after the change was confirmed', () => {
  const late = noLinkToOldAddress.judge({ linksAtOld: [verify], verificationLinks: [verify], confirmed: true });

  expect(late.kind).toBe('fail');
});

it('passes the notice that a change was confirmed, though a mailer hides what its link does', () => {
  const hidden = (token: string) => `https://click.mailer.test/ls/click?upn=${token}`;
  const evidence = { linksAtOld: [hidden('u001.A')], verificationLinks: [hidden('u001.B')] };

  expect(noLinkToOldAddress.judge({ ...evidence, confirmed: true })).toEqual({ kind: 'pass' });
});

it('fails the link that confirms, whatever hidden link stands before it', () => {
  const login = 'https://app.example.com/go?token=7bX3d92aZ';

  expect(judge([login, verify], [verify, 'https://app.example.com/go?token=9fK2c81bQ']).kind).toBe('fail');
});
