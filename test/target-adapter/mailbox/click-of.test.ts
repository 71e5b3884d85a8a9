import { expect, it } from 'vitest';
import { clickOf } from '../../../target-adapter/mailbox/click-of.ts';

it.each([
  [
    '<form method="POST" action="/confirm"><button> Confirm\n my  address </button></form>',
    'a form that is posted with “Confirm my address”',
  ],
  ['<form method=post></form>', 'a form that is posted'],
  ['<button><b>Conti</b>nue</button>', 'a button “Continue”'],
  ['<form><input type="submit" value="Go"></form>', 'a button “Go”'],
  ['<button></button>', 'a button'],
])('tells of %s', async (html, told) => {
  expect(await clickOf(html)).toBe(told);
});

it('tells nothing of a page that says it is done', async () => {
  expect(await clickOf('<h1>Your address is verified</h1><a href="/">Home</a>')).toBeUndefined();
});
