import { setTimeout as sleep } from 'node:timers/promises';

async function findUser(name: string): Promise<string> {
  await sleep(100);
  return `user ${name}`;
}

async function readOrders(user: string): Promise<string[]> {
  await sleep(200);
  return [`chair for ${user}`, `lamp for ${user}`];
}

async function findOffers(orders: string[]): Promise<string[]> {
  await sleep(100);
  return [`goes well with: ${orders.join(', ')}`];
}

async function readFriends(user: string): Promise<string[]> {
  await sleep(250);
  return ['Bo', 'Cleo', 'Dan'].map((friend) => `${friend}, friend of ${user}`);
}

async function readNews(): Promise<string[]> {
  await sleep(380);
  return ['Rain', 'Sun'];
}

async function showPage(name: string): Promise<void> {
  const user = await findUser(name);
  const orders = await readOrders(user);
  const offers = await findOffers(orders);
  const friends = await readFriends(user);
  const news = await readNews();
  console.log(`${orders.length} orders, ${offers.length} offer`);
  console.log(`${friends.length} friends, ${news.length} news`);
}

await showPage('Ada');
