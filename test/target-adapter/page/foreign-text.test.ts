import { expect, it } from 'vitest';
import { foreign, foreignLine } from '../../../target-adapter/page/foreign-text.ts';

it('keeps a text to its own direction, escaped', () => {
  expect(foreign('<b> عربي').text).toBe('<bdi>&lt;b&gt; عربي</bdi>');
});

it('names each character that hides or reorders what stands around it', () => {
  const { text } = foreign('a\u202Egnp\u0000.exe');

  expect(text.replace(/<[^>]*>/g, '|')).toBe('|a|U+202E|gnp|U+0000|.exe|');
  expect(foreignLine('a\u202Egnp')).toBe('a⟨U+202E⟩gnp');
});

it('leaves alone what scripts and emoji need', () => {
  expect(foreign('👩\u200D💻 می\u200Cخواهم').text).toBe('<bdi>👩\u200D💻 می\u200Cخواهم</bdi>');
});

it('shows the beginning of a long text and tells how much is left out', () => {
  expect(foreign('x'.repeat(10_000), { atMost: 3 }).text).toBe(
    '<bdi>xxx</bdi><span class="cut"> … 9,997 more characters</span>',
  );
  expect(foreignLine('xxxx', 3)).toBe('xxx…');
});

it('never cuts a character in half', () => {
  expect(foreign('ab💻', { atMost: 3 }).text).toBe('<bdi>ab</bdi><span class="cut"> … 2 more characters</span>');
});
