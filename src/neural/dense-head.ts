import type { Head } from './encoder.js';
import type { ModelFile } from './model-file.js';

/** The head of a tagger: one linear layer, weights [64 channels][outputs]. */
export function denseHead(model: ModelFile): Head {
  const weight = model.floats('head.weight');
  const bias = model.floats('head.bias');
  const outputs = bias.length;
  return {
    outputs,
    weight: (channel, output) => weight[channel * outputs + output]!,
    bias: (output) => bias[output]!,
    rectified: false,
  };
}
