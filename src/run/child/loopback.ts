import type net from 'node:net';
import type { VirtualClock } from '../../clock/index.ts';
import { createPorts } from './ports.ts';

type Net = typeof net;
type Server = net.Server & {
  _listen2: (address: string | null, port: number, ...rest: unknown[]) => void;
  _handle: Handle | null;
};
type Socket = net.Socket & {
  _handle: Handle | null;
  _parent: Socket | null;
  _onTimeout: () => void;
  _unrefTimer: () => void;
  _getpeername: () => net.AddressInfo;
  _getsockname: () => net.AddressInfo;
};
interface Handle {
  unref(): void;
}
interface ConnectOptions {
  port?: number | string;
  host?: string;
  path?: string;
}

const loopbackHosts = new Set([
  undefined,
  null,
  '',
  'localhost',
  '127.0.0.1',
  '::1',
  '0.0.0.0',
  '::',
]);

/**
 * Network on loopback only. Servers and sockets are unreferenced, so that Node can say when nothing
 * else happens although they are open; what the program itself referenced is remembered here.
 */
export function createLoopback(clock: VirtualClock, isVirtual: boolean) {
  const ports = createPorts();
  const open = new Map<Server | Socket, string>();
  const unreferenced = new WeakSet<object>();

  const track = (endpoint: Server | Socket, description: string) => {
    if (open.has(endpoint)) return;
    if (isVirtual) endpoint._handle?.unref();
    open.set(endpoint, description);
    endpoint.once('close', () => open.delete(endpoint));
  };

  const rememberReferences = (prototype: Server | Socket) => {
    if (!isVirtual) return;
    Object.assign(prototype, {
      ref(this: object) {
        unreferenced.delete(this);
        return this;
      },
      unref(this: object) {
        unreferenced.add(this);
        return this;
      },
    });
  };

  const patchServer = (prototype: Server) => {
    const { _listen2: listen, address } = prototype;
    prototype._listen2 = function (asked, port, ...rest) {
      const isTcp = port >= 0;
      if (isTcp && !loopbackHosts.has(asked as string)) return refuse(this, `listen on ${asked}`);
      if (isTcp && ports.isTaken(port)) return failInUse(this, asked, port);
      listen.call(this, isTcp ? '127.0.0.1' : asked, isTcp ? 0 : port, ...rest);
      if (!this._handle) return;
      if (isTcp) {
        const real = (address.call(this) as net.AddressInfo).port;
        ports.bind(port, real);
        this.once('close', () => ports.release(real));
      }
      track(
        this,
        isTcp
          ? `a connection to port ${ports.toShown((address.call(this) as net.AddressInfo).port)}`
          : `a connection to ${asked}`,
      );
      this.prependListener('connection', (socket) =>
        track(socket as Socket, 'data on a connection'),
      );
    };
    prototype.address = function (this: net.Server) {
      const given = address.call(this);
      return given && typeof given === 'object'
        ? { ...given, port: ports.toShown(given.port) }
        : given;
    };
    rememberReferences(prototype);
  };

  const patchSocket = (
    prototype: Socket,
    normalize: (args: unknown[]) => [ConnectOptions, unknown],
  ) => {
    const { connect, _getpeername, _getsockname } = prototype;
    const shown = (name: net.AddressInfo) =>
      name.port === undefined ? name : { ...name, port: ports.toShown(name.port) };

    prototype.connect = function (this: Socket, ...args: unknown[]) {
      const [options, callback] = (Array.isArray(args[0]) ? args[0] : normalize(args)) as [
        ConnectOptions,
        (() => void) | null,
      ];
      const asked = Number(options.port);
      if (options.path === undefined && !loopbackHosts.has(options.host)) {
        return refuse(this, `connect to ${options.host}:${asked}`);
      }
      const port = ports.toReal(asked);
      if (options.path === undefined && port === undefined) return failRefused(this, asked);
      const target = options.path === undefined ? { ...options, port, host: '127.0.0.1' } : options;
      const connected = Reflect.apply(connect, this, [target, callback].slice(0, callback ? 2 : 1));
      track(this, 'data on a connection');
      return connected;
    } as Socket['connect'];
    prototype._getpeername = function () {
      return shown(_getpeername.call(this));
    };
    prototype._getsockname = function () {
      return shown(_getsockname.call(this));
    };
    rememberReferences(prototype);
    if (isVirtual) patchSocketTimeout(prototype, clock);
  };

  return {
    /** True while the operating system may hold data for the program. */
    hasOpen: () => open.size > 0,

    /** What keeps the program alive although nothing happens: servers and sockets that it left open. */
    waitingFor: () =>
      [...open]
        .filter(([endpoint]) => !unreferenced.has(endpoint))
        .map(([, description]) => description),

    patchNet(module: object) {
      const { Server, Socket, _normalizeArgs } = module as Net & {
        _normalizeArgs: (args: unknown[]) => [ConnectOptions, unknown];
      };
      patchServer(Server.prototype as Server);
      patchSocket(Socket.prototype as Socket, _normalizeArgs);
    },
  };
}

/** Idle timeouts of sockets on the virtual clock. As in Node, they do not keep the program alive. */
function patchSocketTimeout(prototype: Socket, clock: VirtualClock) {
  const timers = new WeakMap<Socket, ReturnType<VirtualClock['schedule']>>();

  prototype.setTimeout = function (this: Socket, ms: number, callback?: () => void) {
    if (this.destroyed) return this;
    Object.assign(this, { timeout: ms });
    const timer = timers.get(this);
    if (timer) clock.cancel(timer);
    timers.delete(this);
    if (ms > 0) {
      const fire = () => !this.destroyed && this._onTimeout();
      timers.set(this, clock.schedule(fire, ms, { isRef: false }));
    }
    if (callback)
      ms > 0 ? this.once('timeout', callback) : this.removeListener('timeout', callback);
    return this;
  };
  prototype._unrefTimer = function () {
    for (let socket: Socket | null = this; socket; socket = socket._parent) {
      const timer = timers.get(socket);
      if (timer) timers.set(socket, clock.refresh(timer));
    }
  };
}

function failLater<T extends net.Server | net.Socket>(endpoint: T, error: Error): T {
  process.nextTick(() => {
    if ('destroy' in endpoint) endpoint.destroy(error);
    else endpoint.emit('error', error);
  });
  return endpoint;
}

function refuse<T extends net.Server | net.Socket>(endpoint: T, action: string) {
  const error = new Error(
    `Access to the network has been restricted: a snippet may not ${action}, only use loopback`,
  );
  return failLater(
    endpoint,
    Object.assign(error, { code: 'ERR_ACCESS_DENIED', permission: 'Net' }),
  );
}

function failRefused(socket: Socket, port: number) {
  const error = new Error(`connect ECONNREFUSED 127.0.0.1:${port}`);
  return failLater(
    socket,
    Object.assign(error, {
      errno: -111,
      code: 'ECONNREFUSED',
      syscall: 'connect',
      address: '127.0.0.1',
      port,
    }),
  );
}

function failInUse(server: Server, asked: string | null, port: number) {
  const address = asked ?? '::';
  const error = new Error(`listen EADDRINUSE: address already in use ${address}:${port}`);
  return failLater(
    server,
    Object.assign(error, { code: 'EADDRINUSE', errno: -98, syscall: 'listen', address, port }),
  ) as unknown as void;
}
