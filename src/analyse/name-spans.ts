import type { NameSpan, Token } from '../model/token.js';

/**
 * Names from the BIO tags of consecutive tokens, as natasha reads them: B opens a name (and closes one that is open), I prolongs it
 * whatever its type, O closes it; an I with no name open is passed over.
 */
export function nameSpans(tokens: readonly Token[], tags: readonly string[]): NameSpan[] {
  const names: NameSpan[] = [];
  let open: NameSpan | null = null;
  const close = (): void => {
    if (open) names.push(open);
    open = null;
  };
  tokens.forEach(({ start, stop }, i) => {
    const [part, type] = tags[i]!.split('-');
    if (part === 'B') {
      close();
      open = { start, stop, type: type as NameSpan['type'] };
    } else if (part === 'I' && open) open = { ...open, stop };
    else if (part !== 'I') close();
  });
  close();
  return names;
}
