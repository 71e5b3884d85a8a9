import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../target-adapter/mailbox/links.ts';

describe('in text', () => {
  it.each([
    ['See https://sp.test/v?token=abc.', 'https://sp.test/v?token=abc'],
    ['(https://sp.test/v)', 'https://sp.test/v'],
    ['https://sp.test/wiki/A_(b)', 'https://sp.test/wiki/A_(b)'],
    ['<https://sp.test/v>', 'https://sp.test/v'],
    ['"https://sp.test/v", and more', 'https://sp.test/v'],
    ['[Verify](https://sp.test/v?a=1&b=2)!', 'https://sp.test/v?a=1&b=2'],
    ['HTTPS://SP.test/V', 'https://sp.test/V'],
    ['https://sp.test/app#/verify/abc', 'https://sp.test/app#/verify/abc'],
  ])('finds the URL of %s', async (text, url) => {
    expect(await linksOf({ text })).toEqual([url]);
  });

  it('joins nothing across lines', async () => {
    expect(await linksOf({ text: 'https://sp.test/v?token=abc\r\ndef' })).toEqual(['https://sp.test/v?token=abc']);
  });

  it('finds no URL of another scheme', async () => {
    expect(await linksOf({ text: 'mailto:a@sp.test ftp://sp.test/ javascript:alert(1) http://' })).toEqual([]);
  });
});

describe('in HTML', () => {
  it('finds anchors, areas and forms, with entities decoded', async () => {
    const html =
      '<a href="https://sp.test/a?x=1&amp;y=2">A</a><map><area href=" https://sp.test/b "></map><form action="https://sp.test/c">';

    expect(await linksOf({ html })).toEqual(['https://sp.test/a?x=1&y=2', 'https://sp.test/b', 'https://sp.test/c']);
  });

  it('leaves out what nobody clicks', async () => {
    const html =
      '<link href="https://sp.test/style.css"><img src="https://sp.test/pixel.gif"><script src="https://sp.test/a.js"></script><!-- <a href="https://sp.test/old"> -->';

    expect(await linksOf({ html })).toEqual([]);
  });

  it('leaves out scripts, relative links and other schemes', async () => {
    const html = '<a href="javascript:alert(1)">x</a><a href="/verify">y</a><a href="mailto:a@sp.test">z</a><a>no</a>';

    expect(await linksOf({ html })).toEqual([]);
  });

  it('survives HTML that is not well-formed', async () => {
    expect(await linksOf({ html: '<div><a href="https://sp.test/v"><b>Verify</div></i>' })).toEqual([
      'https://sp.test/v',
    ]);
  });
});

it('tells a link once, though it stands in text and HTML', async () => {
  const links = await linksOf({
    text: 'https://sp.test/v?t=1',
    html: '<a href="https://SP.test/v?t=1">v</a> https://sp.test/only-shown',
  });

  expect(links).toEqual(['https://sp.test/v?t=1']);
});

it('stops at five hundred links', async () => {
  const text = Array.from({ length: 2_000 }, (_, index) => `https://sp.test/${index}`).join(' ');

  expect(await linksOf({ text })).toHaveLength(500);
});

it('leaves out a link of more than 4096 characters', async () => {
  expect(await linksOf({ text: `https://sp.test/${'a'.repeat(5_000)}` })).toEqual([]);
});
