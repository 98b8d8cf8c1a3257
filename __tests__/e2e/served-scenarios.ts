import process from 'node:process';

/** Scenarios that our own server plays as well as Datafold does. */
export const SCENARIOS = [
  'cancel',
  'comment-modes',
  'data-sources',
  'happy-path',
  'hostile-text.long',
  'limits',
  'secrets',
  'several-diffs',
  'timeout.long',
];

/** What is not played with our server, and why. */
export const NOT_SERVED: Record<string, string[]> = {
  'only Datafold answers in these forms or has these things': ['datafold-only'],
  'a server does not break as a test wants it to; how it refuses is in served-refusals': [
    'refusals',
    'retries.long',
  ],
  'it is about GitHub, whatever the service': [
    'comment',
    'enterprise-and-proxy.long',
    'events',
    'long-comment.long',
    'permissions',
  ],
  'there is no service': ['embedded-files', 'native-library.long'],
  'it ends before a service is asked': ['configuration', 'hostile-inputs.long'],
  'it is about the tools of these tests': [
    'fake-datafold',
    'fake-github',
    'fake-proxy',
    'github-markdown',
    'runner',
  ],
  'it is this': ['served.long', 'served-refusals'],
};

/** Each file registers its tests here as it does where it runs alone, there with the fake. */
export async function playServed(scenarios: string[]): Promise<void> {
  process.env['E2E_SERVICE'] = 'served';
  for (const name of scenarios) await import(`./${name}.test.ts`);
}
