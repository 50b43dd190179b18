const head = `import { setTimeout as sleep } from 'node:timers/promises';

async function wait(ms: number): Promise<void> {
  await sleep(ms);
}
`;

/** The files of an exercise that holds from every side, by their paths in a project. */
export const exerciseFiles: Readonly<Record<string, string>> = {
  'content/exercises/waits/exercise.yaml': `title: Two waits
lesson: waits
minutes: 5
tips: [Run it., Read it.]
hints: [Think., Both calls first.]
checks:
  - says: prints "done"
    prints: [done]
  - says: waits for both at once
    overlap: wait
wrong:
  sequential: Both at once.
  silent: Print something.
`,
  'content/exercises/waits/statement.mdx': 'Wait for both at once, and print "done".\n',
  'content/exercises/waits/starter.ts': `${head}\nawait wait(10);\n`,
  'content/exercises/waits/solution.ts': `${head}\nawait Promise.all([wait(10), wait(20)]);\nconsole.log('done');\n`,
  'content/exercises/waits/wrong/sequential.ts': `${head}\nawait wait(10);\nawait wait(20);\nconsole.log('done');\n`,
  'content/exercises/waits/wrong/silent.ts': `${head}\nawait Promise.all([wait(10), wait(20)]);\n`,
};
