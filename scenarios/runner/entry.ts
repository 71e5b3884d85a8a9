import type { ResultEvent } from '../../reports/run-log/event.ts';

/** An event of one result, before the run adds its key and its time. */
export type Entry = ResultEvent extends infer Event
  ? Event extends ResultEvent
    ? Omit<Event, 'key' | 'at'>
    : never
  : never;
