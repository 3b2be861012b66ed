import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What GephiCheck.java prints. */
export interface GephiView {
  readonly issues: readonly { level: 'INFO' | 'WARNING' | 'SEVERE' | 'CRITICAL'; text: string }[];
  readonly dynamic: boolean;
  readonly low: string | null;
  readonly high: string | null;
  readonly nodes: readonly (GephiElement & { x: number; y: number; size: number })[];
  readonly edges: readonly (GephiElement & {
    source: string;
    target: string;
    directed: boolean;
    kind: string | null;
    weight: number;
  })[];
  readonly windows: readonly { window: string; nodes: string[]; edges: string[] }[];
}

interface GephiElement {
  readonly id: string;
  readonly label: string | null;
  readonly colour: readonly [number, number, number];
  readonly attributes: Readonly<Record<string, string | number | readonly string[] | null>>;
}

export interface GephiRequest {
  readonly files: readonly string[];
  readonly merge: 'DEFAULT' | 'NO_MERGE';
  /** `FROM..TO`, inclusive days */
  readonly windows?: readonly string[];
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const CACHE = join(process.env.SOZH_CACHE ?? here('../../.cache'), 'gephi');
const LIBRARY = join(CACHE, 'lib');
const CLASSES = join(CACHE, 'classes');
const JAR = join(LIBRARY, 'gephi-toolkit-0.10.1-all.jar');

const run = promisify(execFile);

/**
 * Makes Gephi ready: fetches its toolkit (83 MB, once, into the cache folder SOZH_CACHE or .cache) with Maven and compiles
 * GephiCheck.java. Gives null when it is ready, else the reason why it is not.
 */
export async function prepareGephi(): Promise<string | null> {
  try {
    await run('javac', ['-version']);
  } catch {
    return 'there is no JDK (javac) on the path';
  }
  try {
    if (!existsSync(JAR)) {
      const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${LIBRARY}`];
      await run('mvn', ['-B', '-q', '-f', here('pom.xml'), ...goal]);
    }
  } catch (error) {
    return `Maven could not fetch Gephi's toolkit: ${(error as Error).message.split('\n')[0]}`;
  }
  const source = here('GephiCheck.java');
  const compiled = join(CLASSES, 'GephiCheck.class');
  if (!existsSync(compiled) || statSync(compiled).mtimeMs < statSync(source).mtimeMs) {
    mkdirSync(CLASSES, { recursive: true });
    await run('javac', ['-encoding', 'UTF-8', '-nowarn', '-cp', JAR, '-d', CLASSES, source]);
  }
  return null;
}

/** Opens files with Gephi's code and tells what it saw; some two seconds. */
export async function openInGephi({ files, merge, windows = [] }: GephiRequest): Promise<GephiView> {
  const classpath = [CLASSES, JAR].join(process.platform === 'win32' ? ';' : ':');
  const options = ['-Xmx1g', '-Duser.timezone=UTC', '-Dfile.encoding=UTF-8', '-cp', classpath];
  const { stdout } = await run(
    'java',
    [...options, 'GephiCheck', merge, windows.join(',') || '-', ...files],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as GephiView;
}
