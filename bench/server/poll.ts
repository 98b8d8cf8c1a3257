import { Agent, get } from 'node:http';

/** One GET by a kept connection; how long it took since it was to be sent, in ms. */
function timedGet(
  url: string,
  headers: Record<string, string>,
  agent: Agent,
  dueAt: number,
): Promise<number> {
  return new Promise((done, failed) => {
    get(url, { headers, agent }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) done(performance.now() - dueAt);
        else failed(new Error(`a poll was answered by ${String(response.statusCode)}`));
      });
    }).on('error', failed);
  });
}

/**
 * Polls an address at a fixed rate, evenly spread, whether or not earlier polls are answered: a
 * server that falls behind shows it. Gives how long each took since it was due, in ms.
 */
export async function poll(
  url: string,
  headers: Record<string, string>,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const startedAt = performance.now();
  const answers: Promise<number>[] = [];
  while (answers.length < perSecond * seconds) {
    const dueAt = startedAt + (answers.length * 1000) / perSecond;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0) await new Promise((done) => setTimeout(done, waitMs));
    answers.push(timedGet(url, headers, agent, dueAt));
  }
  const times = await Promise.all(answers);
  agent.destroy();
  return times;
}
