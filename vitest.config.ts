import { defineConfig } from 'vitest/config';
import { exerciseTests, snippetTests } from './src/vitest/index.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        plugins: [snippetTests(import.meta.dirname)],
        test: {
          name: 'snippets',
          include: ['snippets/**/*.ts', 'content/exercises/*/solution.ts'],
          exclude: ['**/_*', '**/_*/**'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        plugins: [exerciseTests(import.meta.dirname)],
        test: {
          name: 'exercises',
          include: ['content/exercises/*/exercise.yaml'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: { name: 'order', include: ['tests/generated/*.test.ts'], testTimeout: 300_000 },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts'],
          globalSetup: ['tests/site/global-setup.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser on a busy machine answers in seconds.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
