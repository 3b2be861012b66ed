/** Every way in which a command can fail, with its exit code and whether trying again may help. The table is closed: add here first. */
export const ERROR_CODES = {
  'internal/bug': { exitCode: 1, retriable: false },
  'usage/bad-argument': { exitCode: 2, retriable: false },
  'input/missing': { exitCode: 3, retriable: false },
  'input/empty': { exitCode: 3, retriable: false },
  'input/binary': { exitCode: 3, retriable: false },
  'input/too-large': { exitCode: 3, retriable: false },
  'input/unreadable': { exitCode: 3, retriable: false },
  'input/no-articles': { exitCode: 3, retriable: false },
  'input/bad-data': { exitCode: 3, retriable: false },
  'input/refused': { exitCode: 3, retriable: false },
  'input/unreachable': { exitCode: 3, retriable: true },
  'knowledge/bad-data': { exitCode: 3, retriable: false },
  'store/unreachable': { exitCode: 4, retriable: true },
  'store/locked': { exitCode: 4, retriable: true },
  'store/refused': { exitCode: 5, retriable: false },
  'store/bad-query': { exitCode: 5, retriable: false },
  'store/corrupt': { exitCode: 5, retriable: false },
  'store/no-cypher': { exitCode: 5, retriable: false },
  'queue/unreachable': { exitCode: 4, retriable: true },
  'queue/refused': { exitCode: 5, retriable: false },
  'output/cannot-write': { exitCode: 6, retriable: false },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * The one error class of the program. `message` is one line for people, `hint` says what to do next, `facts` are for machines.
 * Thrown only at the ends (reading sources, stores, writing files); problems of a text are `Message` values instead.
 */
export class SozhError extends Error {
  override readonly name = 'SozhError';
  readonly exitCode: number;
  readonly retriable: boolean;
  readonly hint: string | null;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { hint?: string; facts?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.exitCode = ERROR_CODES[code].exitCode;
    this.retriable = ERROR_CODES[code].retriable;
    this.hint = options.hint ?? null;
    this.facts = options.facts ?? {};
  }
}
