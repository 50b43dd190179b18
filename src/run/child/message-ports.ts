import type { OpenHandles } from './open-handles.ts';

type Port = MessagePort & {
  ref: () => void;
  unref: () => void;
  once: (name: string, listener: () => void) => void;
};

/** Node references a port when the program begins to listen on it; here that is only remembered. */
export function patchMessagePorts(handles: OpenHandles): (exports: object) => void {
  return (exports) => {
    const { prototype } = (exports as typeof import('node:worker_threads')).MessagePort;
    const { unref } = prototype as unknown as Port;

    Object.assign(prototype, {
      ref(this: Port) {
        if (!handles.isOpen(this)) this.once('close', () => handles.close(this));
        handles.open(this, 'a message');
      },
      unref(this: Port) {
        // A port is made with a reference, and gives it up at once.
        unref.call(this);
        handles.close(this);
      },
      hasRef(this: Port) {
        return handles.isOpen(this);
      },
    });
  };
}
