import { expect, it } from 'vitest';
import { escapeHtml } from '../../../reports/html/escape.ts';

it('escapes all that could end a text or an attribute, and names what hides', () => {
  expect(escapeHtml(`<a href="x" title='y'>&\u202e`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;⟨U+202E⟩',
  );
});
