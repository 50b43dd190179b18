import { z } from 'zod';
import { lineField, textField } from '../fields/index.ts';

const ms = z.number('it is not a number of milliseconds').nonnegative('it is less than 0');
const count = z.int('it is not a whole number').nonnegative('it is less than 0');
const isAscending = (times: readonly number[]) =>
  times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0));
const functionName = z
  .string('it is not the name of a function')
  .regex(
    /^[\w$]+(\.[\w$]+)?$/,
    'it is not the name of a function, such as fetchData or Queue.take',
  );

/** What each kind of check takes in an exercise file. All speak of the recording of a run. */
const kinds = {
  /** Whole lines of standard output, in this order; other lines may stand between them. */
  prints: z.array(lineField, 'it is not a list of lines').min(1, 'it names no line'),
  /** No line of the output holds this text. */
  neverPrints: lineField,
  exit: z.int('it is not an exit code').min(0, 'it is less than 0').max(255, 'it is more than 255'),
  finishesAt: ms,
  finishesBy: ms,
  /** All calls of this async function overlap in time. */
  overlap: functionName,
  atMost: z.strictObject({ of: functionName, running: count }, 'it is not { of, running }'),
  calls: z.strictObject({ of: functionName, times: count }, 'it is not { of, times }'),
  /** When the calls begin, in the order in which they do. */
  startsAt: z.strictObject(
    {
      of: functionName,
      ms: z
        .array(ms, 'it is not a list of milliseconds')
        .refine(isAscending, 'a time is less than the one before'),
    },
    'it is not { of, ms }',
  ),
  /** Every call is over at most so long after this line of output. */
  stopsWithin: z.strictObject(
    { of: functionName, ms, after: lineField },
    'it is not { of, ms, after }',
  ),
  /** Every task has settled, and no task or timer outlives the program. */
  nothingLeft: z.literal(true, 'it can only be true'),
};

export type CheckKind = keyof typeof kinds;
export type CheckValues = { readonly [Kind in CheckKind]: z.infer<(typeof kinds)[Kind]> };

/** One thing that the run of a right answer does: how a reader is told, and how a recording tells. */
export type Check = { readonly says: string } & {
  readonly [Kind in CheckKind]?: CheckValues[Kind] | undefined;
};

export const checkKinds = Object.keys(kinds) as CheckKind[];

const optionalKinds = Object.fromEntries(
  Object.entries(kinds).map(([kind, schema]) => [kind, schema.optional()]),
) as { [Kind in CheckKind]: z.ZodOptional<(typeof kinds)[Kind]> };

export const checkSchema = z
  .strictObject({ says: textField, ...optionalKinds })
  .refine((check) => checkKinds.filter((kind) => check[kind] !== undefined).length === 1, {
    message: `beside "says" it has exactly one of ${checkKinds.join(', ')}`,
    // A kind that is misspelt has been told already.
    when: ({ issues }) => issues.length === 0,
  });
