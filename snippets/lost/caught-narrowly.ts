// @throws TypeError
import { setTimeout as sleep } from 'node:timers/promises';

interface Order {
  readonly id: number;
  readonly customer: { readonly name: string };
}

class ServerAway extends Error {}

async function fetchOrders(): Promise<string> {
  await sleep(100); // stands for a server, and throws ServerAway when there is none
  return '[{ "id": 1, "customer": { "name": "Ada" } }, { "id": 2 }]';
}

// #region narrow
async function fetchOrdersIfThere(): Promise<string> {
  try {
    return await fetchOrders();
  } catch (error) {
    if (error instanceof ServerAway) return '[]';
    throw error;
  }
}

async function customersToCall(): Promise<string[]> {
  const orders: Order[] = JSON.parse(await fetchOrdersIfThere());
  return orders.map((order) => order.customer.name);
}
// #endregion narrow

const customers = await customersToCall();
console.log(`${customers.length} customers to call`);
