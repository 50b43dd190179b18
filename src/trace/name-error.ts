import { shortenValue } from './shorten-value.ts';

/** The name and message of an error in one line; of another value what it is. An error may be so made that reading it fails. */
export function nameError(error: unknown): string {
  try {
    return error instanceof Error
      ? (`${error.name}: ${error.message}`.split('\n')[0] ?? '')
      : shortenValue(error);
  } catch {
    return 'an error that cannot be shown';
  }
}
