import { expect, it } from 'vitest';
import { html, nothing, rawHtml } from '../../../target-adapter/page/html.ts';

it('escapes whatever is filled in, for text and for attribute values', () => {
  expect(html`<p title="${'"\'<'}">${'<b>&'}</p>`.text).toBe('<p title="&quot;&#39;&lt;">&lt;b&gt;&amp;</p>');
});

it('takes HTML, lists of it, and numbers as they are', () => {
  expect(html`<ul>${[1, 2].map((item) => html`<li>${item}</li>`)}</ul>${nothing}${rawHtml('<hr>')}`.text).toBe(
    '<ul><li>1</li>\n<li>2</li></ul><hr>',
  );
});
