import { redefine } from './mend-message.ts';

/** What the engine says where the call in the head of a `for await` cannot be made, with and without a helper around it. */
export interface HeadFailure {
  readonly instrumented: string;
  readonly plain: string;
  /** The lines of the head. */
  readonly fromLine: number;
  readonly toLine: number;
}

/**
 * Gives an error that comes out of the head of a `for await` the words that V8 has for the plain program: it names the
 * loop's iterable otherwise than other calls. An error of the same words from somewhere deeper stays as it is.
 */
export function mendHead(error: unknown, head: HeadFailure | undefined): void {
  if (!head || !(error instanceof TypeError)) return;
  const message = Object.getOwnPropertyDescriptor(error, 'message')?.value;
  const isItsOwn = message === head.instrumented && isWithin(error.stack, head);
  if (!isItsOwn) return;
  redefine(error, [[head.instrumented, head.plain]]);
}

function isWithin(stack: unknown, { fromLine, toLine }: HeadFailure): boolean {
  const frame =
    typeof stack === 'string' ? /\n\s+at [^\n]*?:(\d+):\d+\)?(?:\n|$)/.exec(stack) : null;
  const line = Number(frame?.[1]);
  return fromLine <= line && line <= toLine;
}
