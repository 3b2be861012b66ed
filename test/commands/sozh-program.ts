import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildProgram } from './build-program.js';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The program as a person has it, with a folder of its own, `place`, to work in. Every run is a process of its own, whose streams are pipes;
 * of the environment it sees only PATH and what it is given.
 */
export class SozhProgram {
  readonly #cli = buildProgram();
  readonly place = mkdtempSync(join(tmpdir(), 'sozh-place-'));

  /** Runs the program with these arguments. */
  run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
    return this.#finish(this.#spawn(process.execPath, [this.#cli, ...args], options.env), options.stdin);
  }

  /** Starts the program with these arguments, and waits for nothing. */
  start(args: readonly string[], env: RunOptions['env'] = {}): ChildProcess {
    return this.#spawn(process.execPath, [this.#cli, ...args], env);
  }

  /** Starts a line of the shell that is one command of the program; a signal that is sent to it reaches the program. */
  startLine(line: string): ChildProcess {
    return this.#spawn('sh', ['-c', line.replace(/^sozh /, () => `exec ${this.commandLine('')}`)]);
  }

  /** Runs a line of the shell in which `sozh` is the program. */
  shell(line: string, options: RunOptions = {}): Promise<Run> {
    const script = `sozh() { ${this.commandLine('"$@"')}; }\n${line}`;
    return this.#finish(this.#spawn('sh', ['-c', script], options.env), options.stdin);
  }

  /** The program with these arguments as a line for a shell of its own. */
  commandLine(args: string): string {
    return `"${process.execPath}" "${this.#cli}" ${args}`;
  }

  /** Runs a script of JavaScript beside the program: `import('…')` of its parts works from `dist`. */
  spawnScript(script: string): ChildProcess {
    const source = `const dist = ${JSON.stringify(dirname(this.#cli))};\n${script}`;
    return this.#spawn(process.execPath, ['--input-type=module', '-e', source]);
  }

  #spawn(command: string, args: readonly string[], env: RunOptions['env'] = {}): ChildProcess {
    return spawn(command, args, { cwd: this.place, env: { PATH: process.env.PATH ?? '', ...env } });
  }

  #finish(child: ChildProcess, stdin: string | Uint8Array = ''): Promise<Run> {
    return new Promise((resolve, reject) => {
      let out = '';
      let err = '';
      child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
      child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, out, err }));
      // a program that ends before it has read everything closes the pipe
      child.stdin!.on('error', () => {});
      child.stdin!.end(stdin);
    });
  }

  path(name: string): string {
    return join(this.place, name);
  }

  /** Writes a file in `place`, with the folders that it needs; gives its name back. */
  write(name: string, text: string | Uint8Array): string {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
    return name;
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** SHA-256 of what `export json` prints of a store. */
  async hashOf(store: string): Promise<string> {
    const { code, out, err } = await this.run(['export', 'json', '--store', store]);
    if (code !== 0) throw new Error(err);
    return createHash('sha256').update(out).digest('hex');
  }

  /** Removes `place` and everything in it. */
  remove(): void {
    rmSync(this.place, { recursive: true, force: true });
  }
}
