/** The global that instrumented code calls. */
export const tracerName = '__awaited';

/** The variable of a function, or of the module, for its task. */
export const taskName = '__awaitedTask';
