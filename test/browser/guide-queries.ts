/** The queries of a guide that can be clicked, as Browser puts them into its editor. */
export function guideQueries(guide: string): string[] {
  return [...guide.matchAll(/<pre class="code runnable">([^<]+)<\/pre>/g)].map(([, query]) =>
    query!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim(),
  );
}
