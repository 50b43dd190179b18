async function* rowsOf(table: string): AsyncGenerator<number> {
  console.log(`${table}: locked`);
  try {
    yield 1;
    yield 2;
  } finally {
    console.log(`${table}: unlocked`);
  }
}

async function firstRow(table: string): Promise<number> {
  const { value } = await rowsOf(table).next();
  return value;
}

async function firstRowThenClose(table: string): Promise<number> {
  await using rows = rowsOf(table);
  const { value } = await rows.next();
  return value;
}

console.log(`orders: row ${await firstRow('orders')}`);
console.log(`customers: row ${await firstRowThenClose('customers')}`);
