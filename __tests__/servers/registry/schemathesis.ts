import { pipInstall, type RegistrySource } from './source.ts';

/** Schemathesis, which asks a server what its OpenAPI document says, with what it imports. */
export const SCHEMATHESIS: RegistrySource = {
  name: 'schemathesis',
  client: 'pip',
  packageName: 'schemathesis',
  platforms: null,
  fill: pipInstall,
};
