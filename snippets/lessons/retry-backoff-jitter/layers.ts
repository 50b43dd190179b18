let calls = 0;

async function query(): Promise<never> {
  calls += 1;
  throw new Error('the database is down');
}

async function retry<Result>(work: () => Promise<Result>): Promise<Result> {
  return work().catch(work).catch(work);
}

const readUser = () => retry(query);
const renderPage = () => retry(readUser);
const answerRequest = () => retry(renderPage);

await answerRequest().catch((error) => console.log(`${error.message}, says call ${calls}`));
