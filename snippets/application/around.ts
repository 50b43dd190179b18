import { setTimeout as sleep } from 'node:timers/promises';
import { type ErrorHandler, Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

// #region around
export type Log = (line: string) => void;

/** Says of each request how it ended and how long it took. */
export function timed(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    log(`${c.req.method} ${c.req.path}: ${c.res.status}, ${ms} ms`);
  };
}

/** Answers for handlers that threw. Only what was thrown as an answer reaches the client. */
export function answerErrors(log: Log): ErrorHandler {
  return (error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log(`${c.req.path} failed: ${error.message}`);
    return c.text('something went wrong', 500);
  };
}
// #endregion around

// #region tried
if (import.meta.main) {
  const log: Log = (line) => console.log(`log: ${line}`);
  const forgetful: MiddlewareHandler = async (_c, next) => {
    next(); // no await
  };

  const app = new Hono();
  app.use(timed(log)).onError(answerErrors(log));
  app.get('/fine', async (c) => {
    await sleep(100);
    return c.text('fine');
  });
  app.get('/broken', async () => {
    await sleep(200);
    throw new Error('password of the database is hunter2');
  });
  app.get('/busy', async () => {
    await sleep(300);
    throw new HTTPException(503, { message: 'come back later' });
  });
  app.get('/forgotten', forgetful, async (c) => {
    await sleep(400);
    return c.text('too late');
  });

  for (const path of ['/fine', '/broken', '/busy', '/forgotten', '/nowhere']) {
    const response = await app.request(path);
    console.log(path, response.status, await response.text());
  }
}
// #endregion tried
