import { readFileSync, statSync } from 'node:fs';

export interface Holder {
  readonly pid: number;
  readonly command: string;
}

/**
 * The process that holds a lock on a file, where the system tells (Linux: /proc/locks lists the inode and the process of every lock);
 * null elsewhere.
 */
export function findHolder(path: string): Holder | null {
  try {
    const inode = statSync(path).ino;
    for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
      const [, , , , pid, place] = line.trim().split(/\s+/);
      if (place?.split(':').at(-1) === String(inode))
        return { pid: Number(pid), command: commandOf(Number(pid)) };
    }
  } catch {
    // no /proc, or no right to read it
  }
  return null;
}

function commandOf(pid: number): string {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    return words
      .map((word) => word.split('/').at(-1))
      .join(' ')
      .slice(0, 60);
  } catch {
    return 'unknown';
  }
}
