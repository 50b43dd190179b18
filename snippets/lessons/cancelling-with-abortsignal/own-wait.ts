function nextRing(bell: EventTarget, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onRing = () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    };
    const onAbort = () => {
      bell.removeEventListener('ring', onRing);
      reject(signal.reason);
    };
    bell.addEventListener('ring', onRing, { once: true });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

const bell = new EventTarget();
const leaving = new AbortController();
setTimeout(() => bell.dispatchEvent(new Event('ring')), 100);
setTimeout(() => leaving.abort(new Error('we are leaving')), 300);

for (const attempt of [1, 2, 3]) {
  await nextRing(bell, leaving.signal).then(
    () => console.log(`${attempt}: somebody rang`),
    (error) => console.log(`${attempt}: ${error.message}`),
  );
}
