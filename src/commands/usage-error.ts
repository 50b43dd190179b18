/** The command line itself cannot be understood: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(`${message}\nSee "npm run -s awaited -- help".`);
    this.name = 'UsageError';
  }
}
