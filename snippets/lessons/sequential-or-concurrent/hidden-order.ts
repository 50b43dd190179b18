import { setTimeout as sleep } from 'node:timers/promises';

const albums = new Set<string>();

async function createAlbum(name: string): Promise<void> {
  await sleep(100);
  albums.add(name);
}

async function addPhoto(album: string, photo: string): Promise<string> {
  await sleep(50);
  return albums.has(album) ? `${photo} is in ${album}` : `there is no album ${album}`;
}

const [, hasty] = await Promise.all([createAlbum('Oslo'), addPhoto('Oslo', 'harbour')]);
console.log(hasty);

await createAlbum('Lima');
console.log(await addPhoto('Lima', 'market'));
