import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** An input of action.yml; the runner fills in the default where the workflow sets nothing. */
export interface ActionInput {
  description: string;
  default?: string;
}

/** What action.yml declares. */
export interface ActionDefinition {
  name: string;
  description: string;
  inputs: Record<string, ActionInput>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string; post?: string };
}

/** action.yml of this checkout. */
export function readActionDefinition(): ActionDefinition {
  return parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as ActionDefinition;
}
