import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  formatView,
  isFiltered,
  parseView,
  toggled,
  unfiltered,
  wholeView,
} from '../../../../reports/html/page/view.ts';

it('reads the filters, the search and the open result from the hash', () => {
  const view = parseView(
    '#status=fail,warn&idp=okta-oin&cause=2&q=e-mail%20change&open=staging/lifecycle/entra/deactivate&at=x5',
  );

  expect(view).toEqual({
    ...wholeView,
    status: ['fail', 'warn'],
    idp: ['okta-oin'],
    cause: 2,
    q: 'e-mail change',
    open: 'staging/lifecycle/entra/deactivate',
    at: 'x5',
  });
});

it('writes a hash that a person can read', () => {
  const hash = formatView({
    ...wholeView,
    status: ['fail'],
    open: 'staging/lifecycle/-/a b',
    at: 'check:create/location',
  });

  expect(hash).toBe('#status=fail&open=staging/lifecycle/-/a%20b&at=check:create/location');
});

it('drops what it does not know', () => {
  expect(parseView('#status=fail,gone&colour=red&cause=-1&theme=pink&matrix')).toEqual({
    ...wholeView,
    status: ['fail'],
  });
});

it.each(['', '#', '#%', '#q=%E0%A4%A', '#status', '#====', '#&&&', '#open'])('reads %j without a fault', (hash) => {
  expect(isFiltered({ ...parseView(hash), q: '' })).toBe(false);
});

it('reads back whatever it wrote', () => {
  const words = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 });
  const views = fc.record({
    status: fc.uniqueArray(fc.constantFrom('fail', 'warn', 'unfinished')),
    target: words,
    idp: words,
    suite: words,
    group: words,
    cause: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
    q: fc.string({ maxLength: 50 }),
    open: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  });

  fc.assert(
    fc.property(views, (view) => {
      expect(parseView(formatView({ ...wholeView, ...view }))).toEqual({ ...wholeView, ...view });
    }),
  );
});

it('has a word for a lone surrogate, which no URL can hold', () => {
  expect(formatView({ ...wholeView, q: '\ud800' })).toBe('#q=%EF%BF%BD');
});

it('clears the filters and leaves open what is open', () => {
  const view = { ...wholeView, status: ['fail' as const], cause: 1, q: 'x', open: 'a', theme: 'dark' as const };

  expect(unfiltered(view)).toEqual({ ...wholeView, open: 'a', at: undefined, theme: 'dark' });
});

it('adds a word to a filter, and takes it out again', () => {
  const added = toggled(['fail'], 'warn');

  expect(added).toEqual(['fail', 'warn']);
  expect(toggled(added, 'fail')).toEqual(['warn']);
});
