import type net from 'node:net';
import { createDenial, failLater } from './errors.ts';

const loopbackHosts = new Set<unknown>([
  undefined,
  null,
  '',
  'localhost',
  '127.0.0.1',
  '::1',
  '0.0.0.0',
  '::',
]);

/** How far a program reaches: loopback where it is allowed, and Unix sockets in its own folder. */
export interface NetworkReach {
  includesHost(host: unknown): boolean;
  includesPath(socket: string): boolean;
  /** Ends an endpoint that would go further; `action` is what it wanted. */
  refuse<T extends net.Server | net.Socket>(endpoint: T, action: string): T;
}

export function createReach(isAllowed: boolean): NetworkReach {
  const workFolder = process.cwd();
  const rule = isAllowed ? 'only use loopback' : 'unless "// @network loopback" is in its head';

  return {
    includesHost: (host) => isAllowed && loopbackHosts.has(host),
    includesPath(socket) {
      // A name that begins with a zero byte is in no folder.
      if (!isAllowed || socket.startsWith('\0')) return false;
      const { resolve } = process.getBuiltinModule('node:path');
      return resolve(socket).startsWith(`${workFolder}/`);
    },
    refuse: (endpoint, action) => failLater(endpoint, createDenial(action, rule)),
  };
}
