import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { drawHouse } from './house/draw.ts';
import { faultsOf, houseOf } from './house/house.ts';
import { readSources } from './house/imports.ts';
import { purposes } from './house/purposes.ts';

/** Where the picture is. */
export const PICTURE = 'docs/house.svg';

/**
 * The picture of `src`, as its imports make it.
 *
 * @throws Error where something loads itself in a circle, or a folder has no purpose.
 */
export function pictureOfHouse(): string {
  const files = readSources('src');
  const faults = faultsOf(files, purposes);
  if (faults.length > 0) throw new Error(`The house cannot be drawn:\n- ${faults.join('\n- ')}`);
  return drawHouse(houseOf(files, purposes));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const picture = pictureOfHouse();
    mkdirSync('docs', { recursive: true });
    writeFileSync(PICTURE, picture);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
