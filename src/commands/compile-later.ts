import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 wait some eight times longer (a million bytes of executed bytecode) before it optimises a function. The program is many small
 * rules: at V8's own pace the threads that optimise them take a third of all CPU time of a run over two hundred articles, and the code is
 * barely faster for it (measured: a quarter to a third less CPU time in all). Affects this process and its threads; to be called before
 * the work begins.
 */
export function compileLater(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}
