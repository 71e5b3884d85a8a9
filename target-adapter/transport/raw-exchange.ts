import type { Dispatcher } from 'undici';
import type { OnSocket, SocketUse } from './dispatcher.ts';
import { type AnswerLimits, type RawAnswer, tooLarge } from './raw-answer.ts';
import type { WireRequest } from './wire-request.ts';

/** How far an exchange has come; read when it is cut off. */
export type Progress = {
  came: 'nothing' | 'no-answer' | 'a-part';
  /** Whether an earlier answer had come over the same socket. */
  reusedSocket: boolean;
};

/** One request and its answer over an open dispatcher; rejects with what undici says, or the signal's reason. */
export function exchangeRaw(
  dispatcher: Dispatcher,
  wire: WireRequest,
  limits: AnswerLimits,
  progress: Progress,
  signal: AbortSignal,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let use: SocketUse | undefined;
    let stop: ((reason: Error) => void) | undefined;
    const cut = () => {
      reject(signal.reason);
      stop?.(signal.reason);
    };
    if (signal.aborted) return cut();
    signal.addEventListener('abort', cut, { once: true });
    const chunks: Buffer[] = [];
    let received = 0;
    let status = 0;
    let headers: RawAnswer['headers'] = {};

    const onSocket: OnSocket = (carrying) => {
      use = carrying;
    };
    const { method, origin, path, body } = wire;
    const asked = {
      method,
      origin,
      path,
      headers: { ...wire.headers },
      ...(body === undefined ? {} : { body }),
      onSocket,
    };
    dispatcher.dispatch(asked, {
      onRequestStart(controller) {
        stop = (reason) => controller.abort(reason);
        if (signal.aborted) return stop(signal.reason);
        progress.came = 'no-answer';
        progress.reusedSocket = use !== undefined && use.answered > 0;
      },
      onResponseStart(controller, statusCode, answered) {
        if (statusCode < 100 || statusCode === 101) return controller.abort(unreadable(statusCode));
        if (statusCode < 200) return;
        progress.came = 'a-part';
        status = statusCode;
        headers = answered;
        if (Number(answered['content-length'] ?? 0) > limits.maxBytes && method !== 'HEAD')
          controller.abort(tooLarge(limits));
      },
      onResponseData(controller, chunk) {
        received += chunk.length;
        if (received > limits.maxBytes) controller.abort(tooLarge(limits));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        signal.removeEventListener('abort', cut);
        if (use !== undefined) use.answered += 1;
        // A server that failed may reset the connection after its answer; a POST that is lost then cannot be repeated.
        if (status >= 500) use?.retire();
        resolve({ status, headers, bytes: Buffer.concat(chunks) });
      },
      onResponseError(_controller, error) {
        signal.removeEventListener('abort', cut);
        reject(error);
      },
    });
  });
}

/** What undici would stumble over: no status, and a protocol that nobody asked to switch to. Named as its parser names such. */
function unreadable(status: number): Error {
  const told = `${String(status).padStart(3, '0')} as its status`;
  return Object.assign(new Error(told), { code: 'HPE_INVALID_STATUS' });
}
