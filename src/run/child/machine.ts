import { shownMachine } from '../../shown-machine/index.ts';

const { processors, architecture } = shownMachine;
const gibibyte = 1024 ** 3;

const machine = {
  availableParallelism: () => processors,
  cpus: () =>
    Array.from({ length: processors }, () => ({
      model: 'virtual',
      speed: 0,
      times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 },
    })),
  freemem: () => 4 * gibibyte,
  totalmem: () => 8 * gibibyte,
  homedir: () => '/home/author',
  hostname: () => 'machine',
  loadavg: () => [0, 0, 0],
  machine: () => architecture,
  networkInterfaces: () => ({}),
  release: () => '6.0.0',
  version: () => '#1',
  userInfo: () => ({
    uid: 1000,
    gid: 1000,
    username: 'author',
    homedir: '/home/author',
    shell: '/bin/sh',
  }),
};

/** Makes `node:os` describe the same machine everywhere. */
export function describeMachine(uptimeSeconds: () => number): (os: object) => void {
  return (os) => {
    Object.assign(os, machine, { uptime: uptimeSeconds });
    Object.defineProperty(navigator, 'hardwareConcurrency', {
      value: processors,
      configurable: true,
    });
  };
}
