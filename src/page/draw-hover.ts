import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { CanvasColours } from './colours.js';

type DrawnLabel = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

/** The name of the node that is pointed at or chosen, on a plate in the colours of the page (sigma's own is always white). */
export function drawHover(
  canvas: CanvasRenderingContext2D,
  { x, y, size, label, color }: DrawnLabel,
  { labelSize, labelFont }: Settings,
  { background, text }: CanvasColours,
): void {
  canvas.beginPath();
  canvas.arc(x, y, size + 3, 0, 2 * Math.PI);
  canvas.lineWidth = 3;
  canvas.strokeStyle = text;
  canvas.stroke();
  if (!label) return;
  canvas.font = `600 ${labelSize}px ${labelFont}`;
  const left = x + size + 6;
  const height = labelSize + 8;
  canvas.beginPath();
  canvas.roundRect(left, y - height / 2, canvas.measureText(label).width + 12, height, 4);
  canvas.fillStyle = background;
  canvas.fill();
  canvas.lineWidth = 1;
  canvas.strokeStyle = color;
  canvas.stroke();
  canvas.fillStyle = text;
  canvas.fillText(label, left + 6, y + labelSize / 3);
}
