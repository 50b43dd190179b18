import type { VirtualClock } from '../../../clock/index.ts';
import type { Socket } from './internals.ts';

/** Idle timeouts of sockets on the virtual clock. As in Node, they do not keep the program alive. */
export function patchSocketTimeouts(prototype: Socket, clock: VirtualClock): void {
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
