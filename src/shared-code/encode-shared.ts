import { compression, name, version } from './link-format.ts';

/**
 * The fragment of a link that carries a program, without its `#`.
 * @example await encodeShared('await x;') // 'code=1.eJxLLE_MLFGosAYADf8C6g'
 */
export async function encodeShared(code: string): Promise<string> {
  const compressed = new Blob([code]).stream().pipeThrough(new CompressionStream(compression));
  const bytes = await new Response(compressed).bytes();
  return `${name}${version}.${bytes.toBase64({ alphabet: 'base64url', omitPadding: true })}`;
}
