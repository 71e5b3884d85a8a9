import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { mailDocument } from '../../../../../target-adapter/mailbox/catcher/page/mail-document.ts';

/** What is written between the tags of the body. */
async function bodyOf(source: string): Promise<string> {
  return /<body>(.*)<\/body>/s.exec(await mailDocument(source))?.[1] ?? '';
}

it('keeps what mails are made of, with its look', async () => {
  const source =
    '<table bgcolor="#fff"><tr><td style="color:red" width="9">A &amp; <b>B</b><br></td></tr></table><img alt="Logo" src="data:image/png;base64,AA==">';

  expect(await bodyOf(source)).toBe(source);
});

it('keeps the address of a link as its title, so that it cannot be followed', async () => {
  expect(await bodyOf('<a href="https://sp.test/?a=1&amp;b=2" target="_top" ping="https://sp.test">Go</a>')).toBe(
    '<a title="https://sp.test/?a=1&amp;b=2">Go</a>',
  );
});

it.each([
  ['<link rel=preconnect href=https://sp.test>', ''],
  ['<meta http-equiv=refresh content="0;url=https://sp.test">', ''],
  ['<base href=https://sp.test>', ''],
  ['<script>fetch("https://sp.test")</script>x', 'x'],
  ['<svg><image href=https://sp.test /><style><a></style></svg>x', 'x'],
  ['<math><mtext><link rel=preconnect href=https://sp.test></math>x', 'x'],
  ['<iframe src=https://sp.test><p>in</p></iframe>x', 'x'],
  ['<form action=https://sp.test><button>send</button></form>', 'send'],
  ['<img src=https://sp.test srcset=https://sp.test onerror=x>', '<img>'],
  [
    '<p onclick=x style="background:url(https://sp.test);color:red">x</p>',
    '<p style="background:none;color:red">x</p>',
  ],
  ['<p style="background:u\\72l(https://sp.test)">x</p>', '<p style="background:u72l(https://sp.test)">x</p>'],
  [
    '<p style="background:image-set(\'https://sp.test\' 1x)">x</p>',
    `<p style="background:none(&#39;https://sp.test&#39; 1x)">x</p>`,
  ],
  ['<style>@import "https://sp.test";p{color:red}</style>', '<style>p{color:red}</style>'],
  ['<style>p{}</sty</style><p>x', '<style>p{}/sty</style><p>x</p>'],
  ['<!-- <link rel=preconnect href=https://sp.test> -->x', 'x'],
  ['<o:p>kept</o:p>', 'kept'],
  ['</b></p></br>', '<p></p><br>'],
])('makes of %s what speaks to nobody', async (source, expected) => {
  expect(await bodyOf(source)).toBe(expected);
});

it('shows half a megabyte at most', async () => {
  expect((await mailDocument('x'.repeat(2_000_000))).length).toBeLessThan(510_000);
});

it('writes only known elements and attributes, whatever comes', async () => {
  const piece = fc.constantFrom(
    ...['<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '"', "'", '=', ' ', '&lt;', '&quot;', '&#0;', 'x'],
    ...[
      'style',
      'script',
      'svg',
      'math',
      'title',
      'textarea',
      'link',
      'meta',
      'a',
      'p',
      'td',
      'img',
      'body',
      'noscript',
    ],
    ...['href', 'src', 'onload', 'rel', 'preconnect', 'https://sp.test', 'url(', ')', '@import '],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const found: string[] = [];
      new Parser({
        onopentag(name, attributes) {
          for (const attribute of ['', ...Object.keys(attributes)]) found.push(`${name} ${attribute}`);
        },
      }).end(await bodyOf(pieces.join('')));

      expect(found.filter((each) => !/^(style|a|p|td|img) (style|title|)$/.test(each))).toEqual([]);
    }),
  );
});
