/** The machine that every program finds itself on, in Node and in a page, whatever it really is. */
export const shownMachine = {
  pid: 4242,
  parentPid: 1,
  title: 'node',
  platform: 'linux',
  architecture: 'x86_64',
  runtime: '/usr/local/bin/node',
  processors: 4,
  languages: ['en-US'],
  userAgent: 'Node.js/26',
  /** What every program has in its environment, before what it asks for. */
  environment: { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' },
  folders: { work: '/scratch', snippets: '/snippets', project: '/project' },
} as const;
