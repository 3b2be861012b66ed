// Logistic regression with an L2 penalty, by full-batch gradient descent with momentum: a few thousand examples, a few hundred features.

/** Weights by feature name. Examples: `{features: Map name -> value, right: boolean}`. The bias is not penalised. */
export function fit(examples, l2) {
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, right }) => ({
    at: [...features.keys()].map((name) => index.get(name)),
    values: [...features.values()],
    right: right ? 1 : 0,
  }));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  const bias = index.get('bias');
  for (let step = 1; step <= 400; step++) {
    const gradient = new Float64Array(names.length);
    for (const { at, values, right } of rows) {
      let sum = 0;
      for (let k = 0; k < at.length; k++) sum += weights[at[k]] * values[k];
      const error = 1 / (1 + Math.exp(-sum)) - right;
      for (let k = 0; k < at.length; k++) gradient[at[k]] += error * values[k];
    }
    // Adam (Kingma and Ba 2015)
    for (let k = 0; k < names.length; k++) {
      const g = gradient[k] + (k === bias ? 0 : l2 * weights[k]);
      speed[k] = 0.9 * speed[k] + 0.1 * g;
      squares[k] = 0.999 * squares[k] + 0.001 * g * g;
      const unbiased = Math.sqrt(squares[k] / (1 - 0.999 ** step)) + 1e-8;
      weights[k] -= (0.05 * (speed[k] / (1 - 0.9 ** step))) / unbiased;
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at]]));
}
