import { onStopSignals } from './on-stop-signals.js';

/** Waits for Ctrl-C, or for whoever ends the process kindly. */
export const untilStopped = (): Promise<void> => new Promise((resolve) => onStopSignals(() => resolve()));
