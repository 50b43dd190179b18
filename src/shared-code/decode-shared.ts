import { maxCodeBytes } from './code-limit.ts';
import { inflate } from './inflate.ts';
import { name, version } from './link-format.ts';

/** What the fragment of an address carries: no code, since it is about something else; code; or code that cannot be read. */
export type SharedCode =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'problem'; readonly says: string };

const damaged = toProblem(
  'The program in this link cannot be read: a part of the link is missing or was changed. Ask for it again, and copy it whole.',
);
const foreign = toProblem(
  'The program in this link was written by another version of this site. Reload the page, or ask for the link again.',
);
const tooLong = toProblem(
  `The program in this link has more than ${maxCodeBytes / 1000} kB, which is more than the editor takes.`,
);

/** Reads the code in a fragment, with or without its `#`. It comes from strangers: show it, and never run it unasked. */
export async function decodeShared(fragment: string): Promise<SharedCode> {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(name)) return { kind: 'none' };
  const [found, data] = text.slice(name.length).split('.', 2);
  if (data === undefined) return damaged;
  if (found !== version) return foreign;
  try {
    const bytes = Uint8Array.fromBase64(data, { alphabet: 'base64url' });
    const inflated = await inflate(bytes, maxCodeBytes);
    if (!inflated) return tooLong;
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { kind: 'code', code: decoder.decode(inflated) };
  } catch {
    return damaged;
  }
}

function toProblem(says: string): SharedCode {
  return { kind: 'problem', says };
}
