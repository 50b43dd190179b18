import { defineConfig } from 'vitest/config';
import { snippetTests } from './src/vitest/index.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'units', include: ['src/**/*.test.ts'], isolate: false },
      },
      {
        plugins: [snippetTests(import.meta.dirname)],
        test: { name: 'snippets', include: ['snippets/**/*.ts'], exclude: ['**/_*', '**/_*/**'], isolate: false, testTimeout: 60_000 },
      },
    ],
  },
});
