import type { ModelFile } from './model-file.js';

/** A batch norm as it acts on one channel: x → scale × x + shift (the deviation of the file already has its epsilon in it). */
export interface BatchNorm {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

export function readBatchNorm(model: ModelFile, layer: string): BatchNorm {
  const weight = model.floats(`${layer}.norm.weight`);
  const bias = model.floats(`${layer}.norm.bias`);
  const mean = model.floats(`${layer}.norm.mean`);
  const deviation = model.floats(`${layer}.norm.deviation`);
  const scale = weight.map((value, i) => value / deviation[i]!);
  const shift = bias.map((value, i) => value - mean[i]! * scale[i]!);
  return { scale, shift };
}
