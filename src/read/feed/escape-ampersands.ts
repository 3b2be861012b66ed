const BARE = /&(?!#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,30};)/gi;
/** The fullest feeds have some thousands. What has more is no feed, and the parser ends at the rest of them. */
const MOST = 200_000;

/** «Труд & отдых», `?a=1&b=2`: no XML, but common; written as XML wants it. Within CDATA it is HTML, and means the same. */
export function escapeAmpersands(xml: string): string {
  const pieces: string[] = [];
  let at = 0;
  BARE.lastIndex = 0;
  for (let found = BARE.exec(xml); found && pieces.length < MOST; found = BARE.exec(xml)) {
    pieces.push(xml.slice(at, found.index));
    at = found.index + 1;
  }
  return [...pieces, xml.slice(at)].join('&amp;');
}
