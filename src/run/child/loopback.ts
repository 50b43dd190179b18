import type net from 'node:net';
import type { VirtualClock } from '../../clock/index.ts';
import type { OpenHandles } from './open-handles.ts';
import { createPorts } from './ports.ts';
import type { SocketGate } from './socket-gate.ts';

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

/** How far a program may go. */
export interface NetworkRules {
  readonly isVirtual: boolean;
  /** False where not even loopback is allowed. */
  readonly isAllowed: boolean;
  readonly gate: SocketGate;
}

/** Network on loopback only, and Unix sockets in the working directory; ports are the same on every machine. */
export function createLoopback(clock: VirtualClock, handles: OpenHandles, rules: NetworkRules) {
  const { isVirtual, isAllowed, gate } = rules;
  const ports = createPorts();
  const workFolder = process.cwd();

  const track = (endpoint: Server | Socket, description: string) => {
    if (handles.isOpen(endpoint)) return;
    if (isVirtual && endpoint._handle) {
      endpoint._handle.unref();
      gate.guard(endpoint._handle);
    }
    handles.open(endpoint, description);
    endpoint.once('close', () => handles.close(endpoint));
  };

  const rememberReferences = (prototype: Server | Socket) => {
    if (!isVirtual) return;
    Object.assign(prototype, {
      ref(this: object) {
        handles.setReferenced(this, true);
        return this;
      },
      unref(this: object) {
        handles.setReferenced(this, false);
        return this;
      },
    });
  };

  const refuse = <T extends net.Server | net.Socket>(endpoint: T, action: string) => {
    const rule = isAllowed ? 'only use loopback' : 'unless "// @network loopback" is in its head';
    const error = new Error(
      `Access to the network has been restricted: a snippet may not ${action}, ${rule}`,
    );
    return failLater(
      endpoint,
      Object.assign(error, { code: 'ERR_ACCESS_DENIED', permission: 'Net' }),
    );
  };
  const mayUsePath = (socket: string) => {
    // A name that begins with a zero byte is in no folder.
    if (!isAllowed || socket.startsWith('\0')) return false;
    const { resolve } = process.getBuiltinModule('node:path');
    return resolve(socket).startsWith(`${workFolder}/`);
  };
  const mayUseHost = (host: unknown) => isAllowed && loopbackHosts.has(host as string);

  const patchServer = (prototype: Server) => {
    const { _listen2: listen, address } = prototype;
    prototype._listen2 = function (asked, port, ...rest) {
      const isTcp = port >= 0;
      const isRefused = isTcp ? !mayUseHost(asked) : !mayUsePath(String(asked));
      if (isRefused) return void refuse(this, `listen on ${asked ?? `port ${port}`}`);
      if (isTcp && ports.isTaken(port)) return void failInUse(this, asked, port);
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

    const begin = (socket: Socket, options: ConnectOptions, callback: (() => void) | null) => {
      const args = callback ? [options, callback] : [options];
      const connected = Reflect.apply(connect, socket, args);
      track(socket, 'data on a connection');
      return connected;
    };

    prototype.connect = function (this: Socket, ...args: unknown[]) {
      const [options, callback] = (Array.isArray(args[0]) ? args[0] : normalize(args)) as [
        ConnectOptions,
        (() => void) | null,
      ];
      if (options.path) {
        if (!mayUsePath(options.path)) return refuse(this, `connect to ${options.path}`);
        return begin(this, options, callback);
      }
      const asked = Number(options.port);
      if (!mayUseHost(options.host)) {
        return refuse(this, `connect to ${options.host ?? 'localhost'}:${asked}`);
      }
      const port = ports.toReal(asked);
      if (port === undefined) return failRefused(this, asked);
      return begin(this, { ...options, port, host: '127.0.0.1' }, callback);
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
  );
}
