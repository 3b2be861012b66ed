import type { PageGraph } from '../model/page-data.js';

/**
 * The rules that give each type, status and relation its colour, as a style sheet that is made and not written into the page: the page's
 * policy lets no other style in.
 */
export function addKindColours({ entityTypes, statuses, relations }: PageGraph): void {
  const sheet = new CSSStyleSheet();
  const kinds = [
    ...entityTypes.map(({ name, colour }) => ['type', name, colour] as const),
    ...statuses.map(({ name, colour }) => ['status', name, colour] as const),
    ...relations.map(({ name, colour }) => ['relation', name, colour] as const),
  ];
  for (const [kind, name, colour] of kinds)
    if (/^\w+$/.test(name) && /^#[0-9a-f]{6}$/.test(colour))
      sheet.insertRule(`[data-${kind}="${name}"] { --kind: ${colour}; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Sets light or dark, or leaves it to the system. */
export function setTheme(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}
