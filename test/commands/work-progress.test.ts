import { expect, it } from 'vitest';
import { WorkProgress } from '../../src/commands/work-progress.js';

it('tells how far work is, how fast of late, and how long it will take', () => {
  let now = 0;
  const progress = new WorkProgress(() => now);
  expect(progress.line()).toBe('0 done');
  progress.sources.all = 1000;
  // a hundred were there already and took no time
  progress.done = 100;
  progress.sources.begun = 100;
  for (now = 1000; now <= 60_000; now += 1000) {
    progress.done += 5;
    progress.sources.begun += 5;
    progress.line();
  }
  progress.failed = 2;
  expect(progress.line()).toBe('400 done, 2 failed · 4.9 a second · 2 min left');
});

it('tells no time that is left where nobody knows how much there is, or nothing moves', () => {
  let now = 0;
  const progress = new WorkProgress(() => now);
  progress.done = 3;
  now = 2000;
  expect(progress.line()).toBe('3 done · 1.5 a second');
  progress.sources.all = 10;
  expect(progress.line()).toBe('3 done · 1.5 a second');
});
