import robotsModule from 'robots-parser';
import { SozhError } from '../errors.js';
import { ROBOT } from './user-agent.js';

/** The package's types speak of a module of ESM, which it is not. */
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

/** What a robots.txt says after so many letters is not read (RFC 9309, 2.5). */
const READ_LETTERS = 500 * 1024;
const KEPT_MS = 24 * 3_600_000;
const LONGEST_DELAY_S = 30;

/** Gives the text of a robots.txt, null where a site has none. */
export type ReadRobots = (url: URL) => Promise<string | null>;

interface Rules {
  readonly until: number;
  readonly isAllowed: (url: string) => boolean;
  readonly delayMs: number;
}

/** What sites ask of programs (RFC 9309). Each robots.txt is read once a day. */
export class Robots {
  readonly #rules = new Map<string, Rules>();

  constructor(private readonly read: ReadRobots) {}

  /**
   * The milliseconds that the site asks to leave between two requests.
   * @throws SozhError `input/refused` where it asks programs not to read the page; `input/unreachable` where it does not answer
   */
  async ask(url: URL): Promise<number> {
    const known = this.#rules.get(url.origin);
    const rules = known && known.until > Date.now() ? known : await this.#readRules(url.origin);
    if (!rules.isAllowed(url.href))
      throw new SozhError('input/refused', `${url.host} asks programs not to read ${url.href} (robots.txt)`, {
        hint: 'save the page in a browser, and give the file',
        facts: { url: url.href },
      });
    return rules.delayMs;
  }

  async #readRules(origin: string): Promise<Rules> {
    const place = new URL('/robots.txt', origin);
    const text = await this.read(place);
    const robot = parseRobots(place.href, (text ?? '').slice(0, READ_LETTERS));
    const delay = Math.min(robot.getCrawlDelay(ROBOT) ?? 0, LONGEST_DELAY_S);
    const rules: Rules = {
      until: Date.now() + KEPT_MS,
      isAllowed: (url) => robot.isAllowed(url, ROBOT) !== false,
      delayMs: delay > 0 ? delay * 1000 : 0,
    };
    this.#rules.set(origin, rules);
    return rules;
  }
}
