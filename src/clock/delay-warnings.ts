type EmitWarning = (message: string, name: string) => void;

/** Warns of a delay that becomes 1 ms, in Node's words. */
export function warnOfUnusableDelay(delay: unknown, emitWarning: EmitWarning) {
  const ms = Number(delay ?? 1);
  const warn = (message: string, name: string) =>
    emitWarning(`${message}\nTimeout duration was set to 1.`, name);
  if (ms > 2 ** 31 - 1)
    warn(`${ms} does not fit into a 32-bit signed integer.`, 'TimeoutOverflowWarning');
  else if (ms < 0) warn(`${ms} is a negative number.`, 'TimeoutNegativeWarning');
  else if (Number.isNaN(ms)) warn(`${String(delay)} is not a number.`, 'TimeoutNaNWarning');
}
