import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

const answers = new Map<string, Promise<string>>();

/** Asks for a password on the terminal, once in a process; what is typed is not shown. */
export function askPassword(question: string): Promise<string> {
  const answer = answers.get(question) ?? ask(question);
  answers.set(question, answer);
  return answer;
}

async function ask(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // without it Ctrl-C would be typed into a question that nobody sees
  line.on('SIGINT', () => process.exit(130));
  process.stderr.write(question);
  try {
    return await line.question('');
  } finally {
    line.close();
    process.stderr.write('\n');
  }
}
