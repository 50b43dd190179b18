import { availableParallelism } from 'node:os';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Snippet } from '../snippets/index.ts';

/** Waiting costs no processor: snippets on the real clock do not take a place from those that compute. */
const placesForWaiting = 16;

/** As many snippets run at once as there are processors, and some more that mostly wait. */
export function createPlaces(): (snippet: Snippet) => LimitFunction {
  const computing = pLimit(availableParallelism());
  const waiting = pLimit(placesForWaiting);
  return ({ directives }) => (directives.clock === 'real' ? waiting : computing);
}
