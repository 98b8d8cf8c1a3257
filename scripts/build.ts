/**
 * Bundles the Action into `dist`, which is committed, or the command line into `dist/cli`, which is
 * not: `node scripts/build.ts action|cli [into another folder] [of another checkout]`.
 */
import { join } from 'node:path';
import { bundle } from './build/bundle.ts';
import { root } from './root.ts';

const FOLDERS = { action: 'dist', cli: 'dist/cli' };

const [name = '', into, checkout = root] = process.argv.slice(2);
if (!(name === 'action' || name === 'cli')) {
  throw new Error(`build "${name}": accepted are action and cli`);
}
const folder = into ?? join(root, FOLDERS[name]);
const scripts = await bundle(name, folder, checkout);
console.log(`${folder}: ${scripts.join(', ')}`);
