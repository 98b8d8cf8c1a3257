import { join } from 'node:path';
import { folderOf, pipInstall, type RegistrySource } from './source.ts';

/** What Python needs in its environment to find Schemathesis, if it has come from PyPI. */
export const schemathesisPath = (): { PYTHONPATH: string } => ({
  PYTHONPATH: join(folderOf('schemathesis'), 'site'),
});

/** Schemathesis, which asks a server what its OpenAPI document says, with what it imports. */
export const SCHEMATHESIS: RegistrySource = {
  name: 'schemathesis',
  client: 'pip',
  packageName: 'schemathesis',
  platforms: null,
  fill: pipInstall,
};
