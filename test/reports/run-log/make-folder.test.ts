import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../../reports/run-log/make-folder.ts';
import { aFolder } from '../../scenarios/config/folder.ts';

it('makes a folder and those on the way, and leaves one that is there', async () => {
  const folder = join(aFolder(), 'a/b/c');

  await Promise.all([makeFolder(folder), makeFolder(folder)]);
  await makeFolder(folder);

  expect(existsSync(folder)).toBe(true);
});

it('ends where a file system makes no folders', async () => {
  await expect(makeFolder('/proc/scimulator/out')).rejects.toThrow('/proc');
});

it('ends at a link that leads nowhere, and at a file', async () => {
  const folder = aFolder({ file: '' });
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));

  await expect(makeFolder(join(folder, 'link/out'))).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(makeFolder(join(folder, 'file/out'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});
