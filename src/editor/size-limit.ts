import {
  EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state';

const refusal = StateEffect.define<string>();

/** Why the last change was refused, in words, until a change is taken. */
export const refusedBecause = StateField.define<string | undefined>({
  create: () => undefined,
  update(said, transaction) {
    const refused = transaction.effects.find((effect) => effect.is(refusal));
    if (refused) return refused.value;
    return transaction.docChanged ? undefined : said;
  },
});

/** Refuses a change after which the text would have more than so many bytes, and leaves it as it was. */
export function limitSize(maxBytes: number): Extension {
  const filter = (transaction: Transaction) => {
    if (!transaction.docChanged) return transaction;
    const bytes = countBytes(transaction.newDoc.toString());
    const isShorter = transaction.newDoc.length < transaction.startState.doc.length;
    if (bytes <= maxBytes || isShorter) return transaction;
    return { effects: refusal.of(sayRefusal(bytes, maxBytes)) };
  };
  return [refusedBecause, EditorState.transactionFilter.of(filter)];
}

const sayRefusal = (bytes: number, maxBytes: number) =>
  `Not taken: with it the program would have ${toKilobytes(bytes)} kB, and ${toKilobytes(maxBytes)} kB are the most. Your code is as it was.`;

const countBytes = (text: string) => new TextEncoder().encode(text).length;
const toKilobytes = (bytes: number) => Math.ceil(bytes / 1000).toLocaleString('en');
