/** Where `init` writes. */
export const CONFIG_PATH = 'data-diff.yml';
export const WORKFLOW_PATH = '.github/workflows/data-diff.yml';
