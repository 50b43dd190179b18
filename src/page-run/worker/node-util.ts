import {
  format,
  formatWithOptions,
  inspect,
  stripVTControlCharacters,
} from 'node-inspect-extracted';

const custom = Symbol.for('nodejs.util.promisify.custom');

type CallbackLast = (this: unknown, ...args: unknown[]) => unknown;

/** What a page has of `node:util`. */
export function createNodeUtil(nextTick: (job: () => void) => void) {
  return {
    format,
    formatWithOptions,
    inspect,
    promisify,
    stripVTControlCharacters,
    styleText,
    TextDecoder,
    TextEncoder,
    callbackify: (original: CallbackLast) => callbackify(original, nextTick),
    inherits(Child: { readonly prototype: object }, Parent: { readonly prototype: object }) {
      Object.defineProperty(Child, 'super_', { value: Parent, writable: true, configurable: true });
      Object.setPrototypeOf(Child.prototype, Parent.prototype);
    },
  };
}

function promisify(original: CallbackLast & { [custom]?: CallbackLast }): CallbackLast {
  const prepared = original[custom];
  if (prepared) return prepared;
  return function (...args) {
    return new Promise((resolve, reject) => {
      const settle = (error: unknown, value: unknown) => (error ? reject(error) : resolve(value));
      Reflect.apply(original, this, [...args, settle]);
    });
  };
}

/** What the callback throws is nobody's to catch: it is called in a tick of its own. */
function callbackify(original: CallbackLast, nextTick: (job: () => void) => void): CallbackLast {
  const callbackified = function (this: unknown, ...args: unknown[]) {
    const callback = args.pop() as CallbackLast;
    const call = (...values: unknown[]) => Reflect.apply(callback, this, values);
    (Reflect.apply(original, this, args) as Promise<unknown>).then(
      (value) => nextTick(() => call(null, value)),
      (reason) => nextTick(() => call(reason || createFalsyError(reason))),
    );
  };
  return Object.defineProperties(callbackified, {
    name: { value: `${original.name}Callbackified`, configurable: true },
    length: { value: original.length + 1, configurable: true },
  });
}

const createFalsyError = (reason: unknown) =>
  Object.assign(new Error('Promise was rejected with falsy value'), {
    code: 'ERR_FALSY_VALUE_REJECTION',
    reason,
  });

// Its declaration says otherwise.
const colors = inspect.colors as unknown as Readonly<Record<string, readonly number[]>>;

/** What Node takes for a wish for colours, in the environment of a program whose output is no terminal. */
const wishesForColours = new Set(['', '1', 'true', '2', '3']);

/** Standard output is no terminal, so a text has its style only where the program wishes for it, or does not mind. */
function styleText(
  styles: string | readonly string[],
  text: string,
  { validateStream = true }: { readonly validateStream?: boolean } = {},
): string {
  const { FORCE_COLOR } = process.env;
  const isColoured = FORCE_COLOR !== undefined && wishesForColours.has(FORCE_COLOR);
  if (validateStream && !isColoured) return text;
  const codes = [styles].flat().map((style) => colors[style] ?? [0, 0]);
  const [start, end] = [codes, codes.toReversed()];
  return `${start.map(([on]) => `\u001B[${on}m`).join('')}${text}${end.map(([, off]) => `\u001B[${off}m`).join('')}`;
}
