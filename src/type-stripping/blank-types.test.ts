import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { blankTypes, TypeStrippingError } from './index.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** Each kind of syntax that types can stand in, and what their absence could change. */
const programs = [
  'function f(this: X) {} function g(this: X, a /*c*/ ?: /*d*/ T /*e*/, ...b: T[]): asserts a is T {}',
  'const f = (a: number): {\n x: number\n} => 1;',
  'const f = (): Promise<\nvoid\n> => 1, g = async (\n): Promise<\nT> => 1;',
  'const f = async <\nT\n>(x: T,): Promise<\nT> => x;',
  'let a = 1 as any\n(foo)',
  'let a = 1 as any\n[foo]',
  'a = b satisfies C\n`d`; e = f as G\n+h; i = (j as K)\nl',
  'class A { a = 1\n public *b(){}\n private ["x"] = 1\n readonly static = 1; public async x() {} private get y() { return 1 } static readonly z = 1 }',
  'class A { x?: number; y!: string; m?(): void { } abstract; declare = 1; private constructor() {} }',
  'class A { declare y: string\n [k: string]: any\n z = 1\n foo(): void;\n foo(a?: any) {} }',
  'class A extends B { override m() {} static override async *g() {} static { } accessor q: number = 1; "quoted"?: number; [Symbol.x]?: 1; #p?: number }',
  'class A extends B { a = 1\n override get [x]() { return 1 }\n private async *g() {}\n protected accessor [y] = 1\n private static *h() {}\n public static [z]() {} }',
  'class A<T> extends B<T> implements C, D { }',
  'abstract class Q { abstract x: number; abstract m(): void; y = 1 }',
  'declare class A { x: 1 }',
  'import { type B, C, type D, } from "b"; import { type E } from "e"; import type F from "g"',
  'export type { E } from "c"\nlet a; export type * from "d"',
  'export { type F, G }; let G = 1; type F = 1',
  'export default interface K {}\nexport default 1 as number',
  'type A = 1\n(foo)',
  'interface A { é: "日本" }\nfoo',
  'let x: "日本😀é" = 1, y = "😀" as "é"',
  'foo<string>`x`; new Foo<string>; f?.<T>(x)',
  'function o(a: string): void;\nfunction o(a: any) {}',
  'const { a, b }: { a: 1, b: 2 } = c as any, [d]: number[] = e!',
  'let a = b satisfies X, c = (d as E).f, g = <T,>(h: T) => h',
  'for (const a of b as any) {} let z = (await q)!.r![0]; let v!: number',
  'declare const q: number; declare module "x" {} declare global { } declare function k(): void; declare enum E {}',
  'namespace A { export type x = 1 } namespace B.C { interface D {} }',
  'function f(a: number, b?: string,) : a is X { return a as\n unknown as\n any }',
  'let x = y as any as number < 3',
  'try {} catch (e: unknown) {} if (a satisfies B) {} else (c as D)',
  'let o = { m<T>(this: T, a?: number): void {}, get x(): number { return 1 }, async *g<T>(): AsyncGenerator<T> {} }',
  'using x: Foo = y; await using z: Foo = y',
  'let f: typeof import("x"); import json from "./x" with { type: "json" }',
  '#!/usr/bin/env node\nlet a: 1 = 1',
  'let a: 1\r\nlet b: {\r\n c: 1 }\r\n',
  '',
];

test.each(programs)('gives what Node gives for %j', (source) => {
  expect(blankTypes(source)).toBe(stripTypeScriptTypes(source));
});

test('gives what Node gives for every TypeScript file of this project', () => {
  const files = globSync('{snippets,content,src,tests}/**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(700);
  const differing = files.filter((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    return attempt(() => blankTypes(source)) !== attempt(() => stripTypeScriptTypes(source));
  });
  expect(differing).toEqual([]);
});

/** The result, or one mark for any failure: the words for a syntax error are each parser's own. */
function attempt(action: () => string): string | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

test.each([
  'enum A {}',
  'namespace A { export const x = 1 }',
  'class A { constructor(private x: number) {} }',
  'let a = <any>b',
  'import x = require("y")',
  'export = 1',
])('refuses %j in the words of Node', (source) => {
  expect(() => stripTypeScriptTypes(source)).toThrow();
  const error = toError(source);
  expect(error).toMatchObject({ line: 1, isSyntax: false });
  expect(() => stripTypeScriptTypes(source)).toThrow(error.message);
});

test.each([
  ['let a: = 1', 1, 8, 'Unexpected token "="'],
  ['let ok = 1;\nconst = 1', 2, 7, 'Unexpected token "="'],
  ['oops(\nconst b = 2;', 2, 1, 'Unexpected token "const"'],
  ['const f = (a) {}', 1, 15, 'Unexpected token "{"'],
  ['function f( {\n', 2, 1, 'Unexpected end of the program'],
  ['await x y', 1, 9, 'Unexpected token "y"'],
])('says where %j is not TypeScript', (source, line, column, message) => {
  expect(toError(source)).toMatchObject({ line, column, message, isSyntax: true });
});

function toError(source: string): TypeStrippingError {
  try {
    blankTypes(source);
  } catch (error) {
    if (error instanceof TypeStrippingError) return error;
    throw error;
  }
  throw new Error(`"${source}" is not refused`);
}
