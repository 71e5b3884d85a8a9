import { type Html, rawHtml } from './html.ts';

/** Each with a shape of its own, so that nothing is told by colour alone; the words stand beside it. */
export type MarkKind = 'pass' | 'fail' | 'warn' | 'skip';

/** A sign before a sentence that says the same. */
export const mark = (kind: MarkKind): Html =>
  rawHtml(
    `<svg class="mark ${kind}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${shapes[kind]}</svg>`,
  );

const line = 'fill="none" stroke="var(--cut)" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"';
const shapes: Record<MarkKind, string> = {
  pass: `<circle cx="8" cy="8" r="7.25" fill="currentColor"/><path d="M4.7 8.3l2.2 2.3 4.4-4.9" ${line}/>`,
  fail: `<rect x=".9" y=".9" width="14.2" height="14.2" rx="2.6" fill="currentColor"/><path d="M5 5l6 6M11 5l-6 6" ${line}/>`,
  warn: `<path d="M8 1.6L15.2 14.2H.8z" fill="currentColor" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/><path d="M8 6.1v4M8 12.3v.01" ${line}/>`,
  skip: '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M5.2 8h5.6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>',
};
