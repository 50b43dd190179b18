import { setTimeout as sleep } from 'node:timers/promises';

interface Order {
  readonly id: number;
  readonly customer: { readonly name: string };
}

async function fetchOrders(): Promise<string> {
  await sleep(100); // stands for a server
  return '[{ "id": 1, "customer": { "name": "Ada" } }, { "id": 2 }]';
}

async function customersToCall(): Promise<string[]> {
  try {
    const orders: Order[] = JSON.parse(await fetchOrders());
    return orders.map((order) => order.customer.name);
  } catch {
    return []; // meant for the day on which the server is away
  }
}

const customers = await customersToCall();
console.log(`${customers.length} customers to call`);
