import type net from 'node:net';
import { createCollision, failLater } from './errors.ts';
import type { Server, Socket } from './internals.ts';
import type { Ports } from './ports.ts';
import type { NetworkReach } from './reach.ts';

/** Servers listen on loopback, on any free port, and say that it is the one they asked for. */
export function patchListening(
  prototype: Server,
  { reach, ports }: { readonly reach: NetworkReach; readonly ports: Ports },
  track: (endpoint: Server | Socket, description: string) => void,
): void {
  const { _listen2: listen, address } = prototype;
  const readPort = (server: Server) => (address.call(server) as net.AddressInfo).port;

  prototype._listen2 = function (asked, port, ...rest) {
    const isTcp = port >= 0;
    const isWithin = isTcp ? reach.includesHost(asked) : reach.includesPath(String(asked));
    if (!isWithin) return void reach.refuse(this, `listen on ${asked ?? `port ${port}`}`);
    if (isTcp && ports.isTaken(port))
      return void failLater(this, createCollision(asked ?? '::', port));
    listen.call(this, isTcp ? '127.0.0.1' : asked, isTcp ? 0 : port, ...rest);
    if (!this._handle) return;
    if (isTcp) {
      const real = readPort(this);
      ports.bind(port, real);
      this.once('close', () => ports.release(real));
    }
    track(this, `a connection to ${isTcp ? `port ${ports.toShown(readPort(this))}` : asked}`);
    this.prependListener('connection', (socket) => track(socket as Socket, 'data on a connection'));
  };
  prototype.address = function (this: net.Server) {
    const given = address.call(this);
    return given && typeof given === 'object'
      ? { ...given, port: ports.toShown(given.port) }
      : given;
  };
}
