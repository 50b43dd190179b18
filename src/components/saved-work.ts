import { createSavedWork, createStore } from '../saved-work/index.ts';

/** What this site keeps for a reader in the browser. */
export const savedWork = createSavedWork({
  store: createStore(() => localStorage),
  prefix: 'awaited',
});
