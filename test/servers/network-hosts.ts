import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Hosts of a network of their own, each a network namespace with one address; nothing outside can be reached from there, nor they from outside. */
export interface NetworkHosts {
  /** `10.77.0.1` */
  readonly addressOf: (host: string) => string;
  /** Runs a command on a host; gives what it printed. */
  run(host: string, command: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  /** Starts a command on a host, which the test ends itself. */
  start(host: string, command: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess;
  remove(): void;
}

/** Joins the hosts by a bridge; /run is their own, since the names of namespaces are kept there. */
const setUp = (hosts: readonly string[]): string =>
  [
    'set -e',
    'mount -t tmpfs sozh-test /run',
    'mkdir -p /run/netns',
    'ip link set lo up',
    'ip link add bridge0 type bridge',
    'ip link set bridge0 up',
    ...hosts.flatMap((host, index) => [
      `ip netns add ${host}`,
      `ip link add port${index} type veth peer name eth0 netns ${host}`,
      `ip link set port${index} master bridge0 up`,
      `ip -n ${host} addr add ${address(index)}/24 dev eth0`,
      `ip -n ${host} link set eth0 up`,
      `ip -n ${host} link set lo up`,
    ]),
  ].join('\n');

const address = (index: number): string => `10.77.0.${index + 1}`;

/** Why this system makes no such hosts, null where it does. */
export function hostsAreRefused(): string | null {
  try {
    execFileSync('unshare', ['-n', '-m', 'sh', '-c', setUp(['probe'])], { stdio: 'pipe' });
    return null;
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error).trim();
    return `network namespaces are not to be had here: ${said.split('\n')[0]}`;
  }
}

export async function makeHosts(hosts: readonly string[]): Promise<NetworkHosts> {
  const script = `${setUp(hosts)}\necho ready\nexec sleep 3600`;
  const holder = spawn('unshare', ['-n', '-m', 'sh', '-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    holder.stdout.once('data', () => resolve());
    holder.once('exit', (code) => reject(new Error(`the hosts could not be made (${code})`)));
  });
  const onHost = (host: string, command: readonly string[]) => [
    ...['-t', String(holder.pid), '-n', '-m', 'ip', 'netns', 'exec', host],
    ...command,
  ];
  const withPath = (env: Readonly<Record<string, string>>) => ({ PATH: process.env.PATH ?? '', ...env });
  return {
    addressOf: (host) => address(hosts.indexOf(host)),
    run: async (host, command, env = {}) => {
      const options = { env: withPath(env), maxBuffer: 1 << 26 };
      return (await execute('nsenter', onHost(host, command), options)).stdout;
    },
    start: (host, command, env = {}) =>
      spawn('nsenter', onHost(host, command), { env: withPath(env), stdio: 'ignore' }),
    remove: () => holder.kill('SIGKILL'),
  };
}
