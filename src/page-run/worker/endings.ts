import { inspect } from 'node-inspect-extracted';
import { describeFailure, type Places, type Tracer } from '../../trace/index.ts';
import { type EventSink, ProgramEnded } from './event-sink.ts';
import type { NodeProcess } from './node-process.ts';

type Origin = 'exception' | 'rejection';

/** Node's exit codes for a program that throws, and for a module that waits for what nobody settles. */
const failedCode = 1;
const unsettledCode = 13;

/** The ways in which a program comes to its end, as Node goes through them. */
export function createEndings(
  sink: EventSink,
  places: Places,
  tracer: Tracer,
  process: NodeProcess,
  hasModuleSettled: () => boolean,
) {
  let isExiting = false;
  const toCode = () => Number(process.exitCode ?? 0);
  const exit = (isDrained = false) => {
    // A listener that exits again ends the program at once.
    if (!isExiting) {
      isExiting = true;
      process.emit('exit', toCode());
    }
    if (isDrained) for (const wait of tracer.waiting()) sink.report({ kind: 'stuck', ...wait });
    sink.report({ kind: 'exit', code: toCode() });
    sink.end();
  };

  return {
    exit(): never {
      exit();
      throw new ProgramEnded();
    },

    endBySignal(signal: string) {
      sink.report({ kind: 'exit', signal });
      sink.end();
    },

    onDrained: () => void process.emit('beforeExit', process.exitCode ?? 0),

    /** Nothing can advance any more. */
    onEnd() {
      if (!hasModuleSettled()) process.exitCode ??= unsettledCode;
      exit(true);
    },

    /** An error that nothing caught; a program that listens for it goes on. */
    onUncaught(reason: unknown, origin: Origin, promise?: Promise<unknown>) {
      if (reason instanceof ProgramEnded) return;
      const isRejection = origin === 'rejection';
      if (isRejection && process.emit('unhandledRejection', reason, promise)) return;
      const error = isRejection ? toError(reason) : reason;
      const name = isRejection ? 'unhandledRejection' : 'uncaughtException';
      if (process.listenerCount('uncaughtException') === 0)
        sink.report(describeFailure(error, origin, places, inspect));
      process.emit('uncaughtExceptionMonitor', error, name);
      if (process.emit('uncaughtException', error, name)) return;
      process.exitCode = failedCode;
      exit();
    },
  };
}

/** Node wraps what is no error before it ends a program by it. */
function toError(reason: unknown): unknown {
  if (reason instanceof Error) return reason;
  const error = new Error(
    'This error originated either by throwing inside of an async function without a catch block, or by ' +
      `rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${inspect(reason)}".`,
  );
  return Object.assign(error, {
    name: 'UnhandledPromiseRejection',
    code: 'ERR_UNHANDLED_REJECTION',
  });
}
