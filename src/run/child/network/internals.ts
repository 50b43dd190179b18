import type net from 'node:net';

/** What Node's `net` holds besides what it documents, as far as a virtual network needs it. */
export type Server = net.Server & {
  _listen2: (address: string | null, port: number, ...rest: unknown[]) => void;
  _handle: Handle | null;
};

export type Socket = net.Socket & {
  _handle: Handle | null;
  _parent: Socket | null;
  _onTimeout: () => void;
  _unrefTimer: () => void;
  _getpeername: () => net.AddressInfo;
  _getsockname: () => net.AddressInfo;
};

export interface ConnectOptions {
  port?: number | string;
  host?: string;
  path?: string;
}

/** The arguments of `connect` in one form. */
export type Connecting = [options: ConnectOptions, callback: (() => void) | null];

export type Net = typeof net & { _normalizeArgs: (args: unknown[]) => Connecting };

interface Handle {
  unref(): void;
}
