/** Colours that a canvas needs and a style sheet knows. */
export interface CanvasColours {
  readonly background: string;
  readonly text: string;
  readonly fadedNode: string;
  readonly fadedLine: string;
}

/** The colours of the page as they are now, light or dark. */
export function readColours(): CanvasColours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    background: colour('--background'),
    text: colour('--text'),
    fadedNode: colour('--faded-node'),
    fadedLine: colour('--faded-line'),
  };
}
