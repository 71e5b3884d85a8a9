import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { type Host, listenToProcess } from '../../../scenarios/cli/process-signals.ts';

/** A process that only tells what would have happened to it. */
function aProcess() {
  const host = Object.assign(new EventEmitter(), {
    stdout: new EventEmitter(),
    stderr: new EventEmitter(),
  });
  const onFault = vi.fn(() => 70);
  const onFullDisk = vi.fn(() => 2);
  // The process and its streams are large; these members are all that is used of them.
  const onReaderGone = vi.fn();
  const exit = vi.fn<(code: number) => void>();
  const signals = listenToProcess(host as unknown as Host, { onFault, onFullDisk, onReaderGone, exit });
  return { host, onFault, onFullDisk, onReaderGone, signals, exit };
}

const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('hands %s to the command that listens', (signal) => {
  const { host, signals, exit } = aProcess();
  const listener = vi.fn();
  signals.onInterrupt(listener);

  host.emit(signal);
  host.emit(signal);

  expect(listener).toHaveBeenCalledTimes(2);
  expect(exit).not.toHaveBeenCalled();
});

it('ends where no command listens any more', () => {
  const { host, signals, exit } = aProcess();
  signals.onInterrupt(() => undefined)();

  host.emit('SIGTERM');

  expect(exit).toHaveBeenCalledWith(130);
});

it('leaves its exit code to a list of which the reader has seen enough', () => {
  const { host, onFault, onReaderGone, exit } = aProcess();

  host.stdout.emit('error', closed);

  expect(exit).not.toHaveBeenCalled();
  expect(onReaderGone).not.toHaveBeenCalled();
  expect(onFault).not.toHaveBeenCalled();
});

it('stops a run once when its reader is gone, says so, and does not take that for a second Ctrl-C', () => {
  const { host, onReaderGone, signals } = aProcess();
  const listener = vi.fn();
  signals.onInterrupt(listener);

  host.stdout.emit('error', closed);
  host.stdout.emit('error', closed);

  expect(listener).toHaveBeenCalledTimes(1);
  expect(onReaderGone).toHaveBeenCalledTimes(1);
});

it('leaves a run to its clean-up when the terminal goes away after Ctrl-C', () => {
  const { host, signals } = aProcess();
  const listener = vi.fn();
  signals.onInterrupt(listener);

  host.emit('SIGHUP');
  host.stdout.emit('error', Object.assign(new Error('write EIO'), { code: 'EIO' }));
  host.stderr.emit('error', Object.assign(new Error('write EIO'), { code: 'EIO' }));

  expect(listener).toHaveBeenCalledTimes(1);
});

it('tells a fault outside of any command once, lets the command clean up, and ends with its code', () => {
  const { host, onFault, signals, exit } = aProcess();
  const listener = vi.fn();
  signals.onInterrupt(listener);

  host.emit('unhandledRejection', new Error('first'));
  host.emit('uncaughtException', new Error('second'));

  expect(onFault).toHaveBeenCalledExactlyOnceWith(new Error('first'));
  expect(listener).toHaveBeenCalledTimes(1);
  expect(exit).not.toHaveBeenCalled();
  expect(signals.exitCode(130)).toBe(70);
});

it('leaves a command’s own exit code alone', () => {
  expect(aProcess().signals.exitCode(1)).toBe(1);
});

it('stops a run whose standard output cannot be written, which is no fault of ours', () => {
  const { host, onFault, onFullDisk, signals } = aProcess();
  const listener = vi.fn();
  signals.onInterrupt(listener);

  host.stdout.emit('error', Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' }));

  expect(listener).toHaveBeenCalledTimes(1);
  expect(onFullDisk).toHaveBeenCalledTimes(1);
  expect(onFault).not.toHaveBeenCalled();
  expect(signals.exitCode(130)).toBe(2);
});
