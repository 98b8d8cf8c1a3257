import cliProgress from 'cli-progress';

/** The last line of a terminal, drawn anew several times a second while other lines go above it. */
export class StatusLine {
  readonly #bars: cliProgress.MultiBar;

  /** @param render what the line says now; it must fit into the terminal. */
  constructor(stream: NodeJS.WriteStream, render: () => string) {
    this.#bars = new cliProgress.MultiBar({
      stream,
      format: render,
      // Else it is drawn only when the number of a bar changes.
      forceRedraw: true,
      hideCursor: true,
      clearOnComplete: true,
    });
    this.#bars.create(1, 0);
  }

  /** Writes a line above this one. */
  writeAbove(line: string): void {
    this.#bars.log(`${line}\n`);
  }

  /** Takes the line away, and writes what still had to go above it. */
  clear(): void {
    this.#bars.update();
    this.#bars.stop();
  }
}
