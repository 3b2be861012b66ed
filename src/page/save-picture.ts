import { readColours } from './colours.js';
import { drawing } from './element.js';
import type { GraphPicture } from './graph-picture.js';

/** Saves what is seen as PNG, in the pixels of the screen. */
export function savePng({ sigma }: GraphPicture): void {
  // WebGL forgets its picture after the frame: it is drawn anew and copied at once
  sigma.refresh();
  const layers = Object.entries(sigma.getCanvases()).filter(([name]) => name !== 'mouse');
  const copy = document.createElement('canvas');
  copy.width = layers[0]![1].width;
  copy.height = layers[0]![1].height;
  const context = copy.getContext('2d')!;
  context.fillStyle = readColours().background;
  context.fillRect(0, 0, copy.width, copy.height);
  for (const [, layer] of layers) context.drawImage(layer, 0, 0, copy.width, copy.height);
  copy.toBlob((blob) => {
    if (blob) download(blob, 'graph.png');
  }, 'image/png');
}

/** Saves what is seen as SVG: lines, circles and names. */
export function saveSvg({ sigma }: GraphPicture): void {
  const { width, height } = sigma.getDimensions();
  const { background, text } = readColours();
  const graph = sigma.getGraph();
  const place = (key: string) => sigma.framedGraphToViewport(sigma.getNodeDisplayData(key)!);
  const lines = graph.mapEdges((key, _, source, target) => {
    const look = sigma.getEdgeDisplayData(key);
    if (!look || look.hidden) return null;
    const [from, to] = [place(source), place(target)];
    return drawing('line', {
      x1: round(from.x),
      y1: round(from.y),
      x2: round(to.x),
      y2: round(to.y),
      stroke: look.color,
      'stroke-width': round(look.size),
    });
  });
  const circles = graph.mapNodes((key) => {
    const look = sigma.getNodeDisplayData(key)!;
    if (look.hidden) return null;
    const { x, y } = place(key);
    return drawing('circle', {
      cx: round(x),
      cy: round(y),
      r: round(sigma.scaleSize(look.size)),
      fill: look.color,
    });
  });
  const names = [...sigma.getNodeDisplayedLabels()].map((key) => {
    const look = sigma.getNodeDisplayData(key)!;
    const { x, y } = place(key);
    return drawing(
      'text',
      { x: round(x + sigma.scaleSize(look.size) + 3), y: round(y + 4), fill: text },
      look.label ?? '',
    );
  });
  const picture = drawing(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': 'sans-serif', 'font-size': 13 },
    drawing('rect', { width, height, fill: background }),
    ...[...lines, ...circles, ...names],
  );
  const source = new XMLSerializer().serializeToString(picture);
  download(new Blob([source], { type: 'image/svg+xml' }), 'graph.svg');
}

const round = (value: number): number => Math.round(value * 10) / 10;

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
