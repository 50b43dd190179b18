type Done = (error: Error | null, folder?: string) => void;
type Fs = typeof import('node:fs');
const characters = 'abcdefghijklmnopqrstuvwxyz';
const suffixLength = 6;

/** `fs.mkdtemp` with a suffix that is the same on every run. */
export function nameTemporaryFolders(random: () => number) {
  const nameAfter = (prefix: string) =>
    prefix +
    Array.from({ length: suffixLength }, () => characters[Math.floor(random() * 26)]).join('');
  const ownerOnly = 0o700;

  return {
    patchCallbacks(exports: object) {
      const { mkdir, mkdirSync } = exports as Fs;
      Object.assign(exports, {
        mkdtempSync(prefix: string) {
          const folder = nameAfter(prefix);
          mkdirSync(folder, ownerOnly);
          return folder;
        },
        mkdtemp(prefix: string, ...rest: unknown[]) {
          const done = rest.at(-1) as Done;
          const folder = nameAfter(prefix);
          mkdir(folder, ownerOnly, (error) => (error ? done(error) : done(null, folder)));
        },
      });
    },
    patchPromises(exports: object) {
      const { mkdir } = exports as Fs['promises'];
      Object.assign(exports, {
        async mkdtemp(prefix: string) {
          const folder = nameAfter(prefix);
          await mkdir(folder, ownerOnly);
          return folder;
        },
      });
    },
  };
}
