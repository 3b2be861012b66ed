export interface GeneratedArticle {
  readonly number: number;
  /** path of the file that it is written to: a thousand to a folder */
  readonly name: string;
  readonly text: string;
}
export function generateArticles(count: number, first?: number, seed?: number): Generator<GeneratedArticle>;
export function writeArticles(folder: string, count: number, first?: number, seed?: number): number;
