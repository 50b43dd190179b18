import type { AstroIntegrationLogger } from 'astro';
import { formatProblems, type Problem } from '../author-error.ts';

/** Changes that come closer together than this are looked at once. */
const quietMs = 100;

/** Says what is wrong with the content while its author writes: all of it when the list changes. Stops nothing. */
export interface ContentReport {
  /** Resolves when it has been said. */
  now(): Promise<void>;
  /** For a file that was saved: others may follow it. */
  soon(): void;
}

export function createContentReport(
  check: () => Promise<readonly Problem[]>,
  logger: Pick<AstroIntegrationLogger, 'error' | 'info'>,
): ContentReport {
  let said = '';
  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const say = async () => {
    const text = formatProblems(await check());
    if (text === said) return;
    said = text;
    if (text === '') logger.info('all content is right again');
    else logger.error(`\n${text}`);
  };
  // One after another: an older list must not come after a newer one.
  const now = () => {
    last = last.then(say).catch((error) => logger.error(String(error)));
    return last;
  };

  return {
    now,
    soon() {
      clearTimeout(timer);
      timer = setTimeout(now, quietMs);
    },
  };
}
