import { createSavedWork, createStore } from '../saved-work/index.ts';
import { workPrefix } from './kept-snippet.ts';

/** What this site keeps for a reader in the browser. */
export const savedWork = createSavedWork({
  store: createStore(() => localStorage),
  prefix: workPrefix,
});
