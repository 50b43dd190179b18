/** A connection's end, as `node:net` uses it; a pipe has no names. */
export interface Connection {
  getsockname?: (name: Name) => number;
  getpeername?: (name: Name) => number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
}

interface Name {
  address?: string;
  port?: number;
}

interface End {
  readonly peerKey: string;
  /** What it has written in all; known also when it is closed. */
  written: () => number;
}

/**
 * Knows what one end of a connection has written and the other not yet read. Both are in this process, so that
 * nothing is left to how fast the operating system carries it.
 */
export function createInFlight() {
  const ends = new WeakMap<object, End>();
  const byKey = new Map<string, End>();

  const add = (connection: Connection): End | undefined => {
    const own = readName(connection, 'getsockname');
    const peer = readName(connection, 'getpeername');
    if (!own || !peer) return undefined;
    const end = {
      peerKey: `${peer}>${own}`,
      written: () => connection.bytesWritten,
    };
    ends.set(connection, end);
    byKey.set(`${own}>${peer}`, end);
    return end;
  };
  const find = (connection: Connection) => ends.get(connection) ?? add(connection);

  return {
    /** True while something that was written to this end is on its way. */
    isAwaitedBy(connection: Connection): boolean {
      const end = find(connection);
      const peer = end && byKey.get(end.peerKey);
      return peer !== undefined && peer.written() > connection.bytesRead;
    },

    /** An end begins to read, or is about to be closed: what it has written is known from here on. */
    note(connection: Connection) {
      const end = find(connection);
      const written = connection.bytesWritten;
      if (end) end.written = () => connection.bytesWritten ?? written;
    },
  };
}

function readName(connection: Connection, way: 'getsockname' | 'getpeername'): string | undefined {
  const name: Name = {};
  const failed = connection[way]?.(name) !== 0;
  return failed || name.port === undefined ? undefined : `${name.address}:${name.port}`;
}
