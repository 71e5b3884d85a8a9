import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { type EndingHost, guardEnd } from '../../../scenarios/cli/process-end.ts';

/** A process whose standard output takes what it gets only when it is told to. */
function aProcess() {
  const events = new EventEmitter();
  const order: string[] = [];
  const taking: (() => void)[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      taking.push(() => {
        order.push(`wrote ${String(chunk)}`);
        done();
      });
    },
  });
  const host: EndingHost = {
    on: (event, listener) => events.on(event, listener),
    exit: (code) => void order.push(`exit ${code}`),
    stdout,
    stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
  };
  return { host, order, taking, exits: (code: number) => events.emit('exit', code) };
}

it('ends with the code of the command once all is written, although something may still be open', async () => {
  const { host, order, taking } = aProcess();
  host.stdout.write('verdict');

  const ended = guardEnd(host, vi.fn()).end(() => 1);
  for (let take = taking.shift(); take !== undefined; take = taking.shift()) take();
  await ended;

  expect(order.filter((each) => each !== 'wrote ')).toEqual(['wrote verdict', 'exit 1']);
});

it('ends where standard output is closed', async () => {
  const { host, order } = aProcess();
  host.stdout.destroy();

  await guardEnd(host, vi.fn()).end(() => 0);

  expect(order).toEqual(['exit 0']);
});

it('lets no module of the user end the process with 0 and without a word', () => {
  const { host, exits } = aProcess();
  const tell = vi.fn();
  guardEnd(host, tell);

  exits(0);

  expect(host.exitCode).toBe(2);
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('a module of the configuration'));
});

it('says nothing where the process ends as it should', () => {
  const { host, exits } = aProcess();
  const tell = vi.fn();

  guardEnd(host, tell).exit(130);
  exits(130);

  expect(tell).not.toHaveBeenCalled();
  expect(host.exitCode).toBeUndefined();
});
