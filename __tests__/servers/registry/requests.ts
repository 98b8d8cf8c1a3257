import { join } from 'node:path';
import { folderOf, pipInstall, type RegistrySource } from './source.ts';

/** What Python needs in its environment to find `requests`, if it has come from PyPI. */
export const pythonPath = (): { PYTHONPATH: string } => ({
  PYTHONPATH: join(folderOf('requests'), 'site'),
});

/** Python's `requests`, with what it imports. */
export const REQUESTS: RegistrySource = {
  name: 'requests',
  client: 'pip',
  packageName: 'requests',
  platforms: null,
  fill: pipInstall,
};
