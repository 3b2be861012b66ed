/** Numbers of a word vector and of a shape vector. */
export const WORD = 300;
export const SHAPE = 30;

/** Channels of the three convolutions. */
export const LAYER1 = 256;
export const LAYER2 = 128;
export const LAYER3 = 64;

/** Numbers a row that go into the head. */
export const HIDDEN_WIDTH = LAYER3;

/** Rows are computed in tiles; each sees as many rows of its neighbours as there are layers. */
export const TILE = 256;
export const HALO = 3;
export const ROWS = TILE + 2 * HALO;
