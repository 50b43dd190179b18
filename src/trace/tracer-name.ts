/** The global that instrumented code calls. */
export const tracerName = '__awaited';
