export { createEventLoop, type EventLoop, type EventLoopHost } from './event-loop.ts';
export { installTime } from './install-time.ts';
export { installTimers } from './install-timers.ts';
