import type { BranchRules } from '../config/branch-config.ts';
import type { Runtime } from './runtime.ts';

/** What a config file may say here: it comes from the branch that is checked out. */
export function branchRules({ folders, isInside }: Runtime): BranchRules {
  const { working, temporary } = folders;
  return { mayWrite: (path) => isInside(path, working, [working, temporary]) };
}
