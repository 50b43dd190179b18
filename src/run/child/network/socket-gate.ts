import { type Connection, createInFlight } from './in-flight.ts';

type Callback = (...args: unknown[]) => void;

/** A handle of a server or a socket, as `node:net` uses it. */
interface Handle extends Connection {
  readStart: () => number;
  readStop: () => number;
  close: Callback;
  connect: (request: { oncomplete: Callback }, ...rest: unknown[]) => number;
  onconnection?: Callback;
}

export type SocketGate = ReturnType<typeof createSocketGate>;

/**
 * Lets what comes through sockets in, one thing at a time and only when nothing else happens. Otherwise
 * it would be up to the machine whether a socket or the thread pool is first within one instant.
 */
export function createSocketGate() {
  // Kept from before the program runs, which may replace it.
  const { setImmediate } = globalThis;
  /** Handles that the program reads from, longest unheard first, with how Node reads from them. */
  const reading = new Map<Handle, Pick<Handle, 'readStart' | 'readStop'>>();
  const arrived: Callback[] = [];
  const inFlight = createInFlight();
  const guarded = new WeakSet<object>();
  let lastOpened: Handle | undefined;
  let bytesBefore = 0;
  let turn = 0;

  /** Who has something coming waits for that; which one the operating system serves first must not matter. */
  const findAwaited = () => reading.entries().find(([handle]) => inFlight.isAwaitedBy(handle));

  const hold = (receive: Callback): Callback =>
    function (this: unknown, ...args) {
      arrived.push(() => receive.apply(this, args));
    };

  const guardPrototype = (prototype: Handle) => {
    const { readStart, readStop, close, connect, connect6 } = prototype as Handle & {
      connect6?: Handle['connect'];
    };
    const guardConnect = (connect: Handle['connect']): Handle['connect'] =>
      function (this: Handle, request, ...rest) {
        request.oncomplete = hold(request.oncomplete);
        return connect.call(this, request, ...rest);
      };
    Object.assign(prototype, {
      readStart(this: Handle) {
        reading.set(this, { readStart, readStop });
        inFlight.note(this);
        return 0;
      },
      readStop(this: Handle) {
        reading.delete(this);
        return readStop.call(this);
      },
      close(this: Handle, ...args: unknown[]) {
        reading.delete(this);
        inFlight.note(this);
        return close.apply(this, args);
      },
      ...(connect && { connect: guardConnect(connect) }),
      ...(connect6 && { connect6: guardConnect(connect6) }),
    });
  };

  return {
    /** Guards a handle and all others of its kind; a server's handle after it began to listen. */
    guard(handle: object) {
      const prototype = Object.getPrototypeOf(handle) as Handle;
      if (!guarded.has(prototype)) guardPrototype(prototype);
      const { onconnection } = handle as Handle;
      if (onconnection && !guarded.has(handle)) {
        (handle as Handle).onconnection = hold(onconnection);
      }
      guarded.add(prototype).add(handle);
    },

    /** True while something has come that the program has not been given. */
    hasArrived: () => arrived.length > 0,

    /** So many turns let everything in that waits. */
    turnsForAll: () => reading.size,

    /** True while something is on its way to who reads it. */
    isCarrying: () => findAwaited() !== undefined,

    /**
     * Something happened. Where it came in through the handle that was opened last, another one is asked
     * first next time; it may also have been the loop's own affair, which must change nothing.
     */
    noteArrival() {
      const how = lastOpened && reading.get(lastOpened);
      if (lastOpened && how && lastOpened.bytesRead !== bytesBefore) {
        reading.delete(lastOpened);
        reading.set(lastOpened, how);
      }
      lastOpened = undefined;
      turn = 0;
    },

    /** Lets one thing in, if there is one, during the next turn of the loop. */
    open() {
      const receive = arrived.shift();
      if (receive) return void setImmediate(receive);
      const entry = findAwaited() ?? [...reading][turn++ % Math.max(reading.size, 1)];
      if (!entry) return;
      const [handle, { readStart, readStop }] = entry;
      lastOpened = handle;
      bytesBefore = handle.bytesRead;
      readStart.call(handle);
      setImmediate(() => readStop.call(handle));
    },
  };
}
