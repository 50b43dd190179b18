import type { ViteDevServer } from 'vite';
import type { createRunFiles } from './run-files.ts';

/** In dev, what pages load to run programs is made when they ask for it, below any base path. */
export function serveRunFiles(
  { read }: ReturnType<typeof createRunFiles>,
  { middlewares }: ViteDevServer,
) {
  middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const start = pathname.indexOf('/run/');
    if (start === -1) return next();
    read(pathname.slice(start)).then((content) => {
      if (content === undefined) return next();
      const type = pathname.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json';
      response.setHeader('content-type', type);
      response.end(content);
    }, next);
  });
}
