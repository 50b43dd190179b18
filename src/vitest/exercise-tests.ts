import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { formatProblems } from '../author-error.ts';
import { createProver, type Proof } from '../exercises/node/index.ts';
import { createProject, type Project } from '../project.ts';
import type { Claim } from './prove.ts';

const proveModule = fileURLToPath(new URL('./prove.ts', import.meta.url));

/**
 * Makes every `content/exercises/SLUG/exercise.yaml` a test file, which proves the exercise from every side:
 * the starter fails, the solution passes, each wrong answer fails and earns its own hint.
 */
export function exerciseTests(root: string): Plugin {
  const project = createProject(root);
  const prover = createProver(project);
  const proofs = new Map<string, Promise<Proof[]>>();
  const prove = (slug: string) => {
    const proof = proofs.get(slug) ?? prover.prove(slug);
    proofs.set(slug, proof);
    return proof;
  };

  return {
    name: 'awaited:exercise-tests',
    enforce: 'pre',

    configureVitest({ vitest, defineCacheKeyGenerator }) {
      // What `load` gives depends on runs, not on the source alone.
      defineCacheKeyGenerator(({ id }) => (toSlug(project, id) === undefined ? undefined : false));
      vitest.config.reporters.push({
        onTestRunStart(specifications) {
          prover.forget();
          proofs.clear();
          for (const { moduleId } of specifications) {
            vitest.invalidateFile(moduleId);
            const slug = toSlug(project, moduleId);
            // All at once from here on; a failure is told by its own test file.
            if (slug !== undefined) prove(slug).catch(() => {});
          }
        },
      });
    },

    async load(id) {
      const slug = toSlug(project, id.split('?')[0] ?? id);
      if (slug === undefined) return undefined;
      const claims = (await prove(slug)).map((proof) => toClaim(project, proof));
      return [
        `import { prove } from ${JSON.stringify(proveModule)};`,
        `prove(${JSON.stringify(claims)});`,
      ].join('\n');
    },
  };
}

function toSlug({ exercisesFolder }: Project, file: string): string | undefined {
  const [slug, name, ...rest] = path.relative(exercisesFolder, file).split(path.sep);
  return name === 'exercise.yaml' && rest.length === 0 ? slug : undefined;
}

function toClaim({ root }: Project, { claim, problems }: Proof): Claim {
  const [first] = problems;
  if (!first) return { claim };
  const file = path.join(root, first.where.file);
  return { claim, refutation: { message: formatProblems(problems), file, where: first.where } };
}
