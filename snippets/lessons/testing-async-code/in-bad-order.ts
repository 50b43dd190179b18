type Ask = (words: string) => Promise<string>;

// #region search
function createSearch(ask: Ask) {
  const state = { shown: '' };
  async function type(words: string): Promise<void> {
    state.shown = await ask(words);
  }
  return { state, type };
}

function createCarefulSearch(ask: Ask) {
  const state = { shown: '', latest: '' };
  async function type(words: string): Promise<void> {
    state.latest = words;
    const answer = await ask(words);
    if (state.latest === words) state.shown = answer;
  }
  return { state, type };
}
// #endregion search

// #region test
async function testLateAnswer(create: typeof createSearch): Promise<void> {
  const answers = new Map<string, PromiseWithResolvers<string>>();
  const { state, type } = create((words) => {
    const answer = Promise.withResolvers<string>();
    answers.set(words, answer);
    return answer.promise;
  });

  const typed = [type('tea'), type('teapot')];
  answers.get('teapot')?.resolve('two teapots');
  await typed[1];
  answers.get('tea')?.resolve('ninety teas');
  await typed[0];

  const outcome = state.shown === 'two teapots' ? 'passed' : 'FAILED';
  console.log(`${create.name}: ${outcome}, shows ${state.shown}`);
}

await testLateAnswer(createSearch);
await testLateAnswer(createCarefulSearch);
// #endregion test
