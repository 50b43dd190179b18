/** What a page needs to run something, served beside it. @throws where it cannot be had. */
export async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address).catch((cause) => {
    throw new Error(`${address} could not be loaded`, { cause });
  });
  if (!response.ok) throw new Error(`${address} answers with status ${response.status}`);
  return (await response.json()) as T;
}
