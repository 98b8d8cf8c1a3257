/** Runs the Action: inputs to requests, diffs, gate, report. */
export async function run(): Promise<void> {
  await Promise.resolve();
}
