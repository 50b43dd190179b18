import { tracerName } from '../trace/index.ts';
import { bindsName } from './binds-name.ts';
import type { Reporter } from './script.ts';

/** Who settles a promise that the program settles by hand. */
export const reportPromises: Reporter = ({ code, program, insert }) => {
  if (bindsName(program, 'Promise')) return {};

  return {
    NewExpression(node, { next }) {
      const [executor] = node.arguments;
      const isPromise = node.callee.type === 'Identifier' && node.callee.name === 'Promise';
      if (!isPromise || !executor || executor.type === 'SpreadElement') return next();
      insert(node.start, `${tracerName}.promise(`);
      insert(executor.start, `${tracerName}.executor(`);
      next();
      insert(executor.end, ')');
      insert(node.end, ')');
    },
    CallExpression(node, { next }) {
      const { callee } = node;
      const isResolvers =
        callee.type === 'MemberExpression' &&
        code.slice(callee.start, callee.end) === 'Promise.withResolvers';
      if (!isResolvers) return next();
      insert(node.start, `${tracerName}.resolvers(`);
      next();
      insert(node.end, ')');
    },
  };
};
