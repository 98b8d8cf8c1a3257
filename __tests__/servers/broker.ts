import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import type { RunningServer } from './kept-server.ts';
import { MissingProgram, missingProgramOf } from './missing-program.ts';

/** The kinds of server that tests can ask for. */
export type ServerKind = string;

/** How to start each kind of server. */
export type Starters = Record<ServerKind, () => Promise<RunningServer>>;

/** A question's answer: the server's address, or why there is none, and for want of which program. */
type Answer = { url: string } | { error: string; program?: string | undefined };

/**
 * Lets the processes of one test run share servers: each kind starts when the first process asks
 * for it, and nothing starts when nobody asks.
 *
 * @returns the port on 127.0.0.1 at which `askBroker` finds it.
 */
export async function openBroker(starters: Starters): Promise<number> {
  const started = new Map<ServerKind, Promise<RunningServer>>();
  const start = (kind: ServerKind) => {
    const starter = starters[kind];
    if (!starter) throw new Error(`no test starts a server of ${kind}`);
    const server = started.get(kind) ?? starter();
    started.set(kind, server);
    return server;
  };
  const stop = async () => {
    listener.close();
    const servers = await Promise.allSettled(started.values());
    const running = servers.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
    await Promise.all(running.map((server) => server.stop()));
    return { url: '' };
  };
  const listener = createServer({ allowHalfOpen: true }, (socket) => {
    void reply(socket, (question) => (question === 'stop' ? stop() : start(question)));
  });
  // A run that forgets to stop it ends all the same.
  listener.listen(0, '127.0.0.1').unref();
  await once(listener, 'listening');
  return (listener.address() as AddressInfo).port;
}

async function reply(
  socket: Socket,
  ask: (question: ServerKind) => Promise<{ url: string }>,
): Promise<void> {
  let answer: Answer;
  try {
    const { url } = await ask(await text(socket));
    answer = { url };
  } catch (error) {
    answer = { error: (error as Error).message, program: missingProgramOf(error) };
  }
  socket.end(JSON.stringify(answer));
}

/** Asks the broker for a server's address, or to stop all servers. */
export async function askBroker(port: number, question: ServerKind): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.end(question);
  const answer = JSON.parse(await text(socket)) as Answer;
  if ('url' in answer) return answer.url;
  const { error, program } = answer;
  throw program === undefined ? new Error(error) : new MissingProgram(program, error);
}
