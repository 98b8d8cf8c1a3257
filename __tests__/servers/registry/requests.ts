import { pipInstall, type RegistrySource } from './source.ts';

/** Python's `requests`, with what it imports. */
export const REQUESTS: RegistrySource = {
  name: 'requests',
  client: 'pip',
  packageName: 'requests',
  platforms: null,
  fill: pipInstall,
};
