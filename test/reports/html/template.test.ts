import { expect, it } from 'vitest';
import { partTemplate, readTemplate } from '../../../reports/html/template.ts';

it('parts a page at its slots', () => {
  const parts = partTemplate('<title>{{title}}</title>{{verdict}}<script data-form="{{form}}">"{{report}}"</script>');

  expect(parts).toEqual([
    '<title>',
    { slot: 'title' },
    '</title>',
    { slot: 'verdict' },
    '<script data-form="',
    { slot: 'form' },
    '">',
    { slot: 'report' },
    '</script>',
  ]);
});

it('refuses a page that lacks a slot', () => {
  expect(() => partTemplate('{{title}}{{form}}')).toThrow('the report page has no {{verdict}}');
});

it('says that the build has not run where the page is missing', async () => {
  const reading = readTemplate([new URL('./nowhere/page.html', import.meta.url)]);

  await expect(reading).rejects.toMatchObject({ code: 'REPORT_PAGE_MISSING', text: { next: 'npm run build' } });
});
