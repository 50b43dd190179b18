import { serviceWorkerAddress, toHref } from '../../addresses/index.ts';

/**
 * Keeps what runs and edits programs for when there is no network: what this page has loaded until now, all its
 * programs, and what is loaded from now on. Where that is not possible, all goes on without. In dev nothing is kept:
 * there a name does not stand for one content.
 */
export async function keepForOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker || import.meta.env.DEV) return;
  try {
    await serviceWorker.register(toHref(serviceWorkerAddress));
    const { active } = await serviceWorker.ready;
    active?.postMessage([...listLoaded(), ...listPrograms()]);
  } catch {
    // The browser keeps nothing for this page.
  }
}

/** Before the worker was there to see it. */
const listLoaded = () => performance.getEntriesByType('resource').map(({ name }) => name);

const listPrograms = () =>
  [...document.querySelectorAll<HTMLElement>('[data-program], [data-address]')].map(
    ({ dataset }) => new URL(dataset.program ?? dataset.address ?? '', location.href).href,
  );
