import process from 'node:process';

/** What a program that a test starts gets of our own environment: where programs are, and compiled. */
export function programVariables(): Record<string, string> {
  const names = ['PATH', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}
