import type net from 'node:net';

/** Ends an endpoint in Node's way: what it is refused is told after the call has returned. */
export function failLater<T extends net.Server | net.Socket>(endpoint: T, error: Error): T {
  process.nextTick(() => {
    if ('destroy' in endpoint) endpoint.destroy(error);
    else endpoint.emit('error', error);
  });
  return endpoint;
}

/** As Node's permission model says it. */
export const createDenial = (action: string, rule: string) =>
  Object.assign(
    new Error(`Access to the network has been restricted: a snippet may not ${action}, ${rule}`),
    { code: 'ERR_ACCESS_DENIED', permission: 'Net' },
  );

/** Nobody listens there. */
export const createRefusal = (port: number) =>
  Object.assign(new Error(`connect ECONNREFUSED 127.0.0.1:${port}`), {
    errno: -111,
    code: 'ECONNREFUSED',
    syscall: 'connect',
    address: '127.0.0.1',
    port,
  });

/** Somebody listens there already. */
export const createCollision = (address: string, port: number) =>
  Object.assign(new Error(`listen EADDRINUSE: address already in use ${address}:${port}`), {
    code: 'EADDRINUSE',
    errno: -98,
    syscall: 'listen',
    address,
    port,
  });
