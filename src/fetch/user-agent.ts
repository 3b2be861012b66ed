/** Under this name robots.txt is looked up. */
export const ROBOT = 'Sozh';

export const USER_AGENT = `${ROBOT}/0.1.0 (reads news for its user; robots.txt: ${ROBOT})`;
