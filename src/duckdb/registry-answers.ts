/** What npm writes of an answer that it cannot parse: the address, then a parser's words. */
const NO_JSON = /invalid json response body at (\S+) reason:/;

const ELSEWHERE = 'as a proxy or a log-in page does';

/** Why npm could not fetch a package, from what it wrote; `null` where it gave no reason. */
export function npmReason(stderr: string): string | null {
  const line = stderr
    .split('\n')
    .find((text) => /^npm (error|ERR!) (?!(code|syscall|errno|type) )/.test(text));
  const address = NO_JSON.exec(line ?? '')?.[1];
  if (address !== undefined) return `${address} answered with what is no JSON, ${ELSEWHERE}`;
  return line ?? null;
}

/**
 * Checks that the registry has sent an archive.
 *
 * @throws Error in one sentence where it has sent something else.
 */
export function checkArchive(address: string, answer: { status: number; data: Buffer }): void {
  const { status, data } = answer;
  // Without the user and password that the address may have.
  const { origin, pathname } = new URL(address);
  const shown = origin + pathname;
  if (status !== 200) throw new Error(`${shown} answered ${String(status)}`);
  // As every gzip file begins.
  if (data[0] === 0x1f && data[1] === 0x8b) return;
  throw new Error(`${shown} answered with what is no package, ${ELSEWHERE}`);
}
