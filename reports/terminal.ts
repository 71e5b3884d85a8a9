import { defineReporter } from './reporter.ts';
import { linesView } from './terminal/lines-view.ts';
import { rowsView } from './terminal/rows-view.ts';

/** Standard output: rows and colour where a person looks on, one line for each result in a pipe. */
export const terminal = defineReporter({
  id: 'terminal',
  render: (events, surface) => (surface.live ? rowsView(events, surface) : linesView(events, surface)),
});
