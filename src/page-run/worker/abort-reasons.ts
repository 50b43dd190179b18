/** What Node says of an abort without a reason; browsers each say something of their own. */
const message = 'This operation was aborted';

/** Makes an abort without a reason have Node's. */
export function useNodeAbortReasons() {
  const { abort } = AbortController.prototype;
  const { abort: abortSignal } = AbortSignal;
  const reasonOf = (args: readonly unknown[]) =>
    args[0] === undefined ? new DOMException(message, 'AbortError') : args[0];
  AbortController.prototype.abort = function (...args: unknown[]) {
    abort.call(this, reasonOf(args));
  };
  AbortSignal.abort = (...args: unknown[]) => abortSignal.call(AbortSignal, reasonOf(args));
}
