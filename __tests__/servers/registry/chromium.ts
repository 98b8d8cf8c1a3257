import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, npmInstall, type RegistrySource } from './source.ts';

/** Unpacks what the package has packed into the folder of temporary files. */
const UNPACK = `
  import { inflate } from '@sparticuz/chromium';
  for (const file of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    await inflate('node_modules/@sparticuz/chromium/bin/' + file);
  }
`;

/** Its own looks for fonts in folders of other machines. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** It brings the libraries that a bare system lacks, and no program that sets up a sandbox. */
const STARTER = `#!/bin/sh
here=$(dirname "$(dirname "$0")")
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" --no-sandbox "$@"
`;

/** The folder of the program that starts Chromium, once it has come from npm. */
export const fetchedChromium = (): string => join(folderOf('chromium'), 'bin');

/** Chromium without windows. */
export const CHROMIUM: RegistrySource = {
  name: 'chromium',
  client: 'npm',
  packageName: '@sparticuz/chromium',
  platforms: ['linux-x64'],
  fill: (folder) => {
    npmInstall(folder);
    const env = { ...process.env, TMPDIR: folder };
    const unpack = ['--input-type=module', '--eval', UNPACK];
    execFileSync(process.execPath, unpack, { cwd: folder, env, stdio: 'pipe' });
    rmSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'fonts.conf'), FONTS);
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/chromium'), STARTER, { mode: 0o755 });
  },
};
