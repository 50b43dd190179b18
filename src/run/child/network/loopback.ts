import type { VirtualClock } from '../../../clock/index.ts';
import type { OpenHandles } from '../open-handles.ts';
import { patchConnecting } from './connecting.ts';
import type { Net, Server, Socket } from './internals.ts';
import { patchListening } from './listening.ts';
import { createPorts } from './ports.ts';
import { createReach } from './reach.ts';
import type { SocketGate } from './socket-gate.ts';
import { patchSocketTimeouts } from './socket-timeouts.ts';

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
  const network = { reach: createReach(isAllowed), ports: createPorts() };

  const track = (endpoint: Server | Socket, description: string) => {
    if (handles.isOpen(endpoint)) return;
    if (isVirtual && endpoint._handle) {
      endpoint._handle.unref();
      gate.guard(endpoint._handle);
    }
    handles.open(endpoint, description);
    endpoint.once('close', () => handles.close(endpoint));
  };

  /** Node's own count of references is of no use: a virtual endpoint never keeps the process alive by itself. */
  const countReferences = (prototype: Server | Socket) =>
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

  return {
    patchNet(module: object) {
      const { Server, Socket, _normalizeArgs } = module as Net;
      const server = Server.prototype as Server;
      const socket = Socket.prototype as Socket;
      patchListening(server, network, track);
      patchConnecting(socket, network, track, _normalizeArgs);
      if (!isVirtual) return;
      countReferences(server);
      countReferences(socket);
      patchSocketTimeouts(socket, clock);
    },
  };
}
