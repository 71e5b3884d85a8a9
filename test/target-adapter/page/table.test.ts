import { expect, it } from 'vitest';
import { html } from '../../../target-adapter/page/html.ts';
import { table } from '../../../target-adapter/page/table.ts';

it('writes down the roles that a narrow layout would lose, and beside each cell its column', () => {
  const { text } = table({
    caption: html`Two`,
    columns: [{ title: 'Name', width: 'wide' }, { title: 'A "state"' }],
    rows: [[html`Ada`, html`active`]],
  });

  expect(text.split('\n')).toEqual([
    '<table role="table"><caption>Two</caption>',
    '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="wide">Name</th>',
    '<th scope="col" role="columnheader">A &quot;state&quot;</th></tr></thead>',
    '<tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Ada</th>',
    '<td role="cell" data-title="A &quot;state&quot;"><div>active</div></td></tr></tbody></table>',
  ]);
});
