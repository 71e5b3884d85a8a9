import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readBounded } from '../../target-adapter/read-bounded.ts';
import { aFolder } from '../scenarios/config/folder.ts';

const text = (read: ReturnType<typeof readBounded>) => (read.kind === 'bytes' ? String(read.bytes) : read.kind);

function aPipe(): string {
  const path = join(aFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

it('reads a file, and none that is larger than it may be', () => {
  const file = join(aFolder({ file: 'abc' }), 'file');

  expect(text(readBounded(file, { maxBytes: 3 }))).toBe('abc');
  expect(text(readBounded(file, { maxBytes: 2 }))).toBe('large');
});

it('does not read on in a device that never ends', () => {
  expect(text(readBounded('/dev/zero', { maxBytes: 1_000 }))).toBe('large');
});

it('does not wait for ever where nobody writes into a pipe', () => {
  expect(text(readBounded(aPipe(), { maxBytes: 9, patienceMs: 0 }))).toBe('late');
});

it('reads what is in a pipe, and does not wait for ever for its end', () => {
  const path = aPipe();
  const writer = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  onTestFinished(() => closeSync(writer));
  writeSync(writer, 'abc');

  expect(text(readBounded(path, { maxBytes: 9, patienceMs: 0 }))).toBe('late');
});

it('waits for a program that writes into a pipe', () => {
  const path = aPipe();
  const writer = spawn('sh', ['-c', `printf abc > ${path}`]);
  onTestFinished(() => void writer.kill());

  expect(text(readBounded(path, { maxBytes: 9 }))).toBe('abc');
});
