import { createHash } from 'node:crypto';
import { type Job, makeJob } from '../../src/model/job.js';

/** The n-th invented article as a job: always the same. */
export function sampleJob(number: number): Job {
  const text = `В номере ${number} газеты сказано, что мост открыли.`;
  const article = {
    id: `article:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
    title: `Новость ${number}`,
    publishedAt: '2023-05-22',
    language: 'ru',
    url: null,
    outlet: null,
    aliases: [`news/${number}.txt`],
    text,
  };
  return makeJob(`news/${number}.txt`, article, []);
}

export const sampleJobs = (count: number): Job[] =>
  Array.from({ length: count }, (_, number) => sampleJob(number));
