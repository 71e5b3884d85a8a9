/** What of the process tells a command to stop. */
export type ProcessSignals = {
  /** Calls back at each of them. Returns the way to stop. */
  onInterrupt(listener: () => void): () => void;
  /** A command's exit code, or that of what went wrong outside of it. */
  exitCode(ofCommand: number): number;
};

export type Host = Pick<NodeJS.Process, 'on' | 'stdout' | 'stderr'>;

type Told = (error: unknown) => number;

export type SignalOptions = {
  /** Each says what happened and tells the exit code of it. */
  readonly onFault: Told;
  readonly onFullDisk: Told;
  /** Told where that stops a command. */
  onReaderGone(): void;
  exit(code: number): void;
};

/**
 * Ctrl-C, SIGTERM and a closed terminal. So do, once and only where nothing else did, a reader of standard output that
 * has seen enough, such as `head`, and a fault of ours outside of any command: what a run created is removed all the same.
 * A command that listens for none of them, such as a list, comes to its end unheard.
 */
export function listenToProcess(host: Host, options: SignalOptions): ProcessSignals {
  const { onFault, onFullDisk, onReaderGone, exit } = options;
  const listeners = new Set<() => void>();
  let isStopping = false;
  let endCode: number | undefined;

  /** `alone`: the exit code where no command has anything to put in order. */
  function interrupt(alone: number): void {
    isStopping = true;
    if (listeners.size === 0) exit(alone);
    for (const listener of [...listeners]) listener();
  }

  function end(told: Told, error: unknown): void {
    if (endCode !== undefined) return;
    endCode = told(error);
    if (!isStopping) interrupt(endCode);
  }

  host.stdout.on('error', (error) => {
    if (!isReaderGone(error)) return end(onFullDisk, error);
    if (isStopping || listeners.size === 0) return;
    onReaderGone();
    interrupt(130);
  });
  // Where messages cannot be written, none can be written about it.
  host.stderr.on('error', () => undefined);
  host.on('uncaughtException', (error) => end(onFault, error));
  host.on('unhandledRejection', (error) => end(onFault, error));
  const signalled = () => interrupt(130);
  let isListening = false;

  return {
    onInterrupt(listener) {
      if (!isListening) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) host.on(signal, signalled);
      isListening = true;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    exitCode: (ofCommand) => endCode ?? ofCommand,
  };
}

/** EIO: the terminal was closed. */
const isReaderGone = (error: Error): boolean =>
  'code' in error && (error.code === 'EPIPE' || error.code === 'EIO' || error.code === 'ERR_STREAM_DESTROYED');
