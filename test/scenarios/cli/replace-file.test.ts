import { readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceFile } from '../../../scenarios/cli/replace-file.ts';
import { aFolder } from '../config/folder.ts';

it('writes a file, replaces it, and keeps a link to it', async () => {
  const folder = aFolder();
  symlinkSync('a.html', join(folder, 'link.html'));

  await replaceFile(join(folder, 'a.html'), 'old');
  await replaceFile(join(folder, 'link.html'), 'new');

  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('new');
  expect(readlinkSync(join(folder, 'link.html'))).toBe('a.html');
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'link.html']);
});

it('leaves what is there, and no half of the new one, where the disk is full', async () => {
  const folder = aFolder({ 'a.html': 'old' });
  symlinkSync('/dev/full', join(folder, 'a.html.part'));

  await expect(replaceFile(join(folder, 'a.html'), 'new')).rejects.toMatchObject({ code: 'ENOSPC' });

  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.html']);
});

it('writes to a device', async () => {
  await expect(replaceFile('/dev/null', 'new')).resolves.toBeUndefined();
});
