import type net from 'node:net';
import { createRefusal, failLater } from './errors.ts';
import type { Connecting, Net, Socket } from './internals.ts';
import type { Ports } from './ports.ts';
import type { NetworkReach } from './reach.ts';

/** Sockets reach the servers of the program by the ports that these have asked for, and nothing else. */
export function patchConnecting(
  prototype: Socket,
  { reach, ports }: { readonly reach: NetworkReach; readonly ports: Ports },
  track: (endpoint: Socket, description: string) => void,
  normalize: Net['_normalizeArgs'],
): void {
  const { connect, _getpeername, _getsockname } = prototype;
  const shown = (name: net.AddressInfo) =>
    name.port === undefined ? name : { ...name, port: ports.toShown(name.port) };

  const begin = (socket: Socket, [options, callback]: Connecting) => {
    const args = callback ? [options, callback] : [options];
    const connected = Reflect.apply(connect, socket, args);
    track(socket, 'data on a connection');
    return connected;
  };

  prototype.connect = function (this: Socket, ...args: unknown[]) {
    const [options, callback] = Array.isArray(args[0]) ? (args[0] as Connecting) : normalize(args);
    const { path, host } = options;
    if (path) {
      if (!reach.includesPath(path)) return reach.refuse(this, `connect to ${path}`);
      return begin(this, [options, callback]);
    }
    const asked = Number(options.port);
    if (!reach.includesHost(host))
      return reach.refuse(this, `connect to ${host ?? 'localhost'}:${asked}`);
    const port = ports.toReal(asked);
    if (port === undefined) return failLater(this, createRefusal(asked));
    return begin(this, [{ ...options, port, host: '127.0.0.1' }, callback]);
  } as Socket['connect'];
  prototype._getpeername = function () {
    return shown(_getpeername.call(this));
  };
  prototype._getsockname = function () {
    return shown(_getsockname.call(this));
  };
}
