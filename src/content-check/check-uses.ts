import { findNearest, listChoices, type Problem } from '../author-error.ts';
import {
  type Embeds,
  quoteValue,
  unknownSnippet,
  type ValueRequest,
  valueKinds,
} from '../embeds/index.ts';
import { selectCode } from '../embeds/node/index.ts';
import type { Use } from './parse-article.ts';

/** The components that stand in articles without an import, and the attributes that each takes. */
export const components: Readonly<Record<string, readonly string[]>> = {
  Snippet: ['of', 'region', 'lines', 'mark', 'title', 'output', 'timeline'],
  Output: ['of', 'times'],
  Value: ['of', 'unit', ...valueKinds],
  Timeline: ['of'],
  Compare: ['of'],
};

/** Attributes whose value can be told to be wrong without a look at the snippet. */
const forms: Readonly<Record<string, { readonly pattern?: RegExp; readonly form: string }>> = {
  output: { pattern: /^times$/, form: 'output, or output="times"' },
  times: { form: 'times, without a value' },
  timeline: { form: 'timeline, without a value' },
  line: { pattern: /^[1-9]\d*$/, form: 'line={2}, counted from 1' },
  at: { pattern: /^[1-9]\d*$/, form: 'at={2}, counted from 1' },
};

const withoutValue = new Set(['output', 'times', 'timeline']);

/** What is wrong with an article's use of one component, down to the recording that it shows. */
export async function checkUse(given: Use, embeds: Embeds): Promise<Problem[]> {
  const known = components[given.component];
  if (!known) return /^[A-Z]/.test(given.component) ? [unknownComponent(given)] : [];
  const problems = Object.keys(given.attributes)
    .filter((name) => !known.includes(name))
    .map((name) => unknownAttribute(given, name, known));
  const use = withoutFalse(given);
  const values = checkValues(use);
  problems.push(...values);
  const { of } = use.attributes;
  if (typeof of !== 'string' || of === '') return [...problems, missingOf(use)];
  if (use.component === 'Compare') return [...problems, ...(await checkCompared(use, of, embeds))];

  if (use.computed.includes('of')) return [...problems, computedOf(use, of)];

  const shelf = await embeds.find(of);
  if (!shelf) return [...problems, unknownSnippet(of, await embeds.ids(), use.where)];
  problems.push(...shelf.problems.map((problem) => atUse(problem, use)));
  if (use.component === 'Snippet') {
    selectCode(
      shelf.snippet,
      { of, ...pickText(use, ['region', 'lines', 'mark']) },
      use.where,
      problems,
    );
  }
  const asksForTimes = use.attributes.times !== undefined || use.attributes.output === 'times';
  if (asksForTimes && shelf.recording?.header.clock === 'real') problems.push(noTimes(use, of));
  if (use.component === 'Value' && shelf.recording && values.length === 0) {
    quoteValue(shelf.recording, toValueRequest(use, of), use.where, problems);
  }
  return problems;
}

/** `elapsed={false}` asks for nothing, as if it were not there. */
function withoutFalse(use: Use): Use {
  const given = Object.entries(use.attributes).filter(([, value]) => value !== false);
  return { ...use, attributes: Object.fromEntries(given) };
}

/** `<Compare of={['a/b', 'c/d']} />`: each name is checked as the `of` of a timeline. */
async function checkCompared(use: Use, of: string, embeds: Embeds): Promise<Problem[]> {
  const names = findNames(of);
  if (names.length < 2) return [tooFewCompared(use)];
  const checks = names.map((name) =>
    checkUse({ ...use, component: 'Timeline', attributes: { of: name }, computed: [] }, embeds),
  );
  return (await Promise.all(checks)).flat();
}

/** The names in the source of a list of strings. */
const findNames = (source: string): string[] =>
  [...source.matchAll(/(['"`])([^'"`]+)\1/g)].map(([, , name = '']) => name);

function tooFewCompared({ where }: Use): Problem {
  return {
    title: 'Nothing to compare',
    where,
    problem: '<Compare> draws two or more runs on one axis; fewer are named.',
    fix: "Write of={['topic/one', 'topic/other']}.",
  };
}

function checkValues({ component, attributes, where }: Use): Problem[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const row = components[component]?.includes(name) ? forms[name] : undefined;
    const isAllowed = value === true ? withoutValue.has(name) : row?.pattern?.test(String(value));
    if (!row || isAllowed) return [];
    return [
      {
        title: 'Unusable attribute value',
        where,
        problem: `<${component}> has ${value === true ? name : `${name}="${value}"`}. The form is: ${row.form}.`,
        fix: 'Write it in that form, or remove it.',
      },
    ];
  });
}

function toValueRequest({ attributes }: Use, of: string): ValueRequest {
  const request = Object.fromEntries(
    valueKinds
      .filter((kind) => attributes[kind] !== undefined)
      .map((kind) => [kind, attributes[kind] === true ? true : Number(attributes[kind])]),
  );
  return { of, ...request, unit: attributes.unit as ValueRequest['unit'] };
}

function pickText({ attributes }: Use, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.filter((name) => name in attributes).map((name) => [name, String(attributes[name])]),
  );
}

/** A recording's problem stands at the line of the article that shows it. */
function atUse(problem: Problem, { where }: Use): Problem {
  const { file, line } = problem.where;
  return {
    ...problem,
    where,
    problem: line === undefined ? problem.problem : `${file}:${line}: ${problem.problem}`,
  };
}

function noTimes({ where }: Use, of: string): Problem {
  return {
    title: 'No times to show',
    where,
    problem: `${of} ran on the real clock, so its recording keeps the order of its output and no times.`,
    fix: 'Show the output without times, or run it on the virtual clock.',
  };
}

function unknownComponent({ component, where }: Use): Problem {
  const names = Object.keys(components);
  const nearest = findNearest(component, names);
  return {
    title: 'Unknown component',
    where,
    problem: `<${component}> is not there. Articles have ${listChoices(component, names)}.`,
    fix: nearest ? `Write <${nearest}>.` : 'Use one of these, or plain Markdown.',
  };
}

function unknownAttribute(
  { component, where }: Use,
  name: string,
  known: readonly string[],
): Problem {
  const nearest = findNearest(name, known);
  return {
    title: 'Unknown attribute',
    where,
    problem: `<${component}> has no attribute "${name}". It takes ${listChoices(name, known)}.`,
    fix: nearest ? `Write "${nearest}".` : 'Remove it.',
  };
}

function missingOf({ component, where }: Use): Problem {
  return {
    title: 'Missing attribute',
    where,
    problem: `<${component}> does not say which snippet it shows.`,
    fix: 'Add of="topic/name".',
  };
}

function computedOf({ component, where }: Use, source: string): Problem {
  return {
    title: 'Computed attribute',
    where,
    problem: `<${component}> has of={${source}}, and which snippet that is cannot be known before the page is built. of takes a text.`,
    fix: 'Write of="topic/name".',
  };
}
