import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 wait some eight times longer (a million bytes of executed bytecode) before it optimises a function. The program is many small
 * rules: at V8's own pace the threads that optimise them take a third of all CPU time of a run over two hundred articles, and the code is
 * barely faster for it (measured: a quarter to a third less CPU time in all). Affects this process and its threads; to be called before
 * the work begins. Later versions of V8 (Node 22) have no such option, and complain of it: there nothing is done.
 */
export function compileLater(): void {
  if (Number.parseInt(process.versions.v8, 10) > 11) return;
  setFlagsFromString('--interrupt-budget=1000000');
}
