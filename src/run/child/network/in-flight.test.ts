import { expect, test } from 'vitest';
import { createInFlight } from './in-flight.ts';

const connect = (local: number, remote: number) => {
  const named = (port: number) => (name: { address?: string; port?: number }) => {
    Object.assign(name, { address: '127.0.0.1', port });
    return 0;
  };
  const counts = { bytesRead: 0, bytesWritten: 0 };
  return Object.assign(counts, { getsockname: named(local), getpeername: named(remote) });
};

test('what one end has written is awaited until the other has read it', () => {
  const inFlight = createInFlight();
  const [client, server] = [connect(5000, 80), connect(80, 5000)];
  inFlight.note(client);
  inFlight.note(server);
  expect(inFlight.isAwaitedBy(client)).toBe(false);
  server.bytesWritten = 10;
  expect([client, server].map(inFlight.isAwaitedBy)).toEqual([true, false]);
  client.bytesRead = 10;
  expect(inFlight.isAwaitedBy(client)).toBe(false);
});

test('an end that is closed meanwhile has still written it', () => {
  const inFlight = createInFlight();
  const [client, server] = [connect(5000, 80), connect(80, 5000)];
  inFlight.note(client);
  server.bytesWritten = 10;
  inFlight.note(server);
  Object.assign(server, { bytesWritten: undefined });
  expect(inFlight.isAwaitedBy(client)).toBe(true);
});

test('connections are told apart, and pipes and strangers await nothing', () => {
  const inFlight = createInFlight();
  const [client, other, server] = [connect(5000, 80), connect(5001, 80), connect(80, 5000)];
  for (const each of [client, other, server]) inFlight.note(each);
  server.bytesWritten = 1;
  const pipe = { bytesRead: 0, bytesWritten: 9 };
  inFlight.note(pipe);
  expect([client, other, pipe].map(inFlight.isAwaitedBy)).toEqual([true, false, false]);
});
