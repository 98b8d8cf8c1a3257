/** A program that tests need is not on this machine. Says how to get it. */
export class MissingProgram extends Error {
  override name = 'MissingProgram';
  /** As `TEST_PROGRAMS` names it. */
  readonly program: string;

  constructor(program: string, message: string) {
    super(message);
    this.program = program;
  }
}

/** The program that an error says is missing, by itself or as what caused it. */
export function missingProgramOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { name, program, cause } = error as Partial<MissingProgram>;
  // Each test file has classes of its own, so that one of the other file is none of its instances.
  if (name === 'MissingProgram') return program;
  return missingProgramOf(cause);
}
