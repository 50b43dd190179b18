class Money {
  readonly cents: number;

  constructor(cents: number) {
    this.cents = cents;
  }

  print(): string {
    return `${this.cents / 100} euros`;
  }
}

// #region crossing
const order = { id: 1, lines: new Map([['book', 2]]), paidAt: new Date(0) };
const copy = structuredClone(order);
copy.lines.set('book', 3);
console.log(order.lines.get('book'), copy.lines.get('book'), copy.paidAt.getTime());

const price = structuredClone(new Money(250));
console.log(price.cents, price instanceof Money);

try {
  structuredClone({ save: () => {} });
} catch (error) {
  console.log((error as Error).name);
}

const pixels = new Uint8Array(1_000_000);
const moved = structuredClone(pixels, { transfer: [pixels.buffer] });
console.log(pixels.length, moved.length);
// #endregion crossing
