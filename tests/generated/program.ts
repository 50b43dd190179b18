import fc from 'fast-check';

/** Ways to have a callback run later in the same instant. */
const soonForms = [
  'microtask',
  'tick',
  'immediate',
  'chained',
  'chainedTwice',
  'tickInMicrotask',
  'microtaskInImmediate',
] as const;

/** Ways to wait that take no time. */
const turnForms = [
  'nothing',
  'resolved',
  'thenable',
  'asyncCall',
  'asyncReturn',
  'immediate',
  'microtask',
] as const;

/** Ways to wait for a delay. */
const sleepForms = ['promise', 'callback', 'promisified', 'scheduler', 'thenChained'] as const;

/** Ways to wait for a promise that somebody else settles. */
const gateForms = [
  'await',
  'chained',
  'asyncReturn',
  'awaitReturn',
  'all',
  'race',
  'finally',
  'thenable',
] as const;

/** What a wait that can be aborted consists of. */
const abortableForms = ['sleep', 'scheduler', 'interval', 'listener'] as const;

export type SoonForm = (typeof soonForms)[number];
export type TurnForm = (typeof turnForms)[number];
export type SleepForm = (typeof sleepForms)[number];
export type GateForm = (typeof gateForms)[number];
export type AbortableForm = (typeof abortableForms)[number];
export type Combinator = 'all' | 'race' | 'allSettled' | 'any';
export type Body = readonly Statement[];

/**
 * A statement of a generated program. It names no times: `wish` says how many free instants to leave out,
 * and only when the program is written down does each timer get an instant of its own.
 */
export type Statement =
  | { readonly kind: 'say' }
  | { readonly kind: 'soon'; readonly form: SoonForm }
  | { readonly kind: 'turn'; readonly form: TurnForm }
  | { readonly kind: 'sleep'; readonly form: SleepForm; readonly wish: number }
  | { readonly kind: 'timer'; readonly wish: number; readonly soon: readonly SoonForm[] }
  | { readonly kind: 'cancelled'; readonly wish: number; readonly later: number }
  | { readonly kind: 'refreshed'; readonly wish: number }
  | {
      readonly kind: 'interval';
      readonly form: 'callback' | 'iterator' | 'clearedLater';
      readonly wish: number;
      readonly count: number;
    }
  | {
      readonly kind: 'attempt';
      readonly body: Body;
      readonly failure: 'none' | 'throw' | 'reject';
      readonly handler: Body;
      readonly last: Body;
    }
  | { readonly kind: 'call'; readonly body: Body; readonly meanwhile: Body }
  | { readonly kind: 'generator'; readonly bodies: readonly Body[] }
  | {
      readonly kind: 'parallel';
      readonly combinator: Combinator;
      readonly branches: readonly {
        readonly body: Body;
        readonly wish: number;
        readonly isFailing: boolean;
      }[];
    }
  | {
      readonly kind: 'abort';
      readonly by: 'controller' | 'timeout';
      readonly wish: number;
      readonly waits: readonly { readonly form: AbortableForm; readonly wish: number }[];
    }
  | {
      readonly kind: 'gate';
      readonly opener: 'sleep' | 'timer';
      readonly wish: number;
      readonly waits: readonly GateForm[];
    };

const wish = fc.nat(2);
const constant = <K extends string>(kind: K) => fc.constant(kind);

const { body } = fc.letrec<{ statement: Statement; body: Body }>((tie) => {
  const inner = tie('body') as fc.Arbitrary<Body>;
  const branch = fc.record({ body: inner, wish, isFailing: fc.boolean() });
  return {
    body: fc.array(tie('statement') as fc.Arbitrary<Statement>, { minLength: 1, maxLength: 3 }),
    statement: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.record({ kind: constant('say') }),
      fc.record({ kind: constant('soon'), form: fc.constantFrom(...soonForms) }),
      fc.record({ kind: constant('turn'), form: fc.constantFrom(...turnForms) }),
      fc.record({ kind: constant('sleep'), form: fc.constantFrom(...sleepForms), wish }),
      fc.record({
        kind: constant('timer'),
        wish,
        soon: fc.array(fc.constantFrom(...soonForms), { maxLength: 3 }),
      }),
      fc.record({ kind: constant('cancelled'), wish, later: wish }),
      fc.record({ kind: constant('refreshed'), wish }),
      fc.record({
        kind: constant('interval'),
        form: fc.constantFrom('callback', 'iterator', 'clearedLater'),
        wish,
        count: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({
        kind: constant('attempt'),
        body: inner,
        failure: fc.constantFrom('none', 'throw', 'reject'),
        handler: inner,
        last: inner,
      }),
      fc.record({ kind: constant('call'), body: inner, meanwhile: inner }),
      fc.record({
        kind: constant('generator'),
        bodies: fc.array(inner, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: constant('parallel'),
        combinator: fc.constantFrom('all', 'race', 'allSettled', 'any'),
        branches: fc.array(branch, { minLength: 2, maxLength: 3 }),
      }),
      fc.record({
        kind: constant('abort'),
        by: fc.constantFrom('controller', 'timeout'),
        wish,
        waits: fc.array(fc.record({ form: fc.constantFrom(...abortableForms), wish }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      fc.record({
        kind: constant('gate'),
        opener: fc.constantFrom('sleep', 'timer'),
        wish,
        waits: fc.array(fc.constantFrom(...gateForms), { minLength: 2, maxLength: 5 }),
      }),
    ) as fc.Arbitrary<Statement>,
  };
});

/** Asynchronous programs: what they do, without the times at which they do it. */
export const programs: fc.Arbitrary<Body> = fc
  .array(body, { minLength: 1, maxLength: 3 })
  .map((bodies) => bodies.flat());
