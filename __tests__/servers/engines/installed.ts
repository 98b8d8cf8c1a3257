import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { MissingProgram } from '../missing-program.ts';

/** The folder of an engine, where what is downloaded stays for the next run. */
export function engineFolder(engine: string): string {
  const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(process.env['ENGINES_HOME'] ?? join(caches, 'data-diff-engines'), engine);
}

const JVMS = '/usr/lib/jvm';

/** The version of the Java in a folder; `null` where there is none. */
function versionOf(home: string): number | null {
  const release = join(home, 'release');
  if (!existsSync(join(home, 'bin/java')) || !existsSync(release)) return null;
  const [, version] = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8')) ?? [];
  return Number(version);
}

/**
 * The home of a JDK of one of these versions.
 *
 * @param variable names the one to take, such as `TRINO_JAVA_HOME`.
 * @param aptPackage has the first of them.
 */
export function findJdk(versions: number[], variable: string, aptPackage: string): string {
  const given = process.env[variable];
  if (given) return given;
  const installed = existsSync(JVMS) ? readdirSync(JVMS).map((name) => join(JVMS, name)) : [];
  const candidates = [process.env['JAVA_HOME'], ...installed].filter((home) => home !== undefined);
  const found = candidates.find((home) => versions.includes(versionOf(home) ?? 0));
  if (found !== undefined) return found;
  throw new MissingProgram(
    `JDK ${versions[0]}`,
    `there is no JDK ${versions.join(' or ')} in ${JVMS} or JAVA_HOME: ` +
      `apt-get install -y ${aptPackage}, or set ${variable}`,
  );
}

/** Runs a program to its end, without what it prints unless it fails. */
export function run(program: string, args: string[], env: Record<string, string> = {}): void {
  execFileSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
}

/** Fails with the command that installs a program, where it does not run. */
export function requireProgram(program: string, aptPackage: string): void {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
  } catch {
    throw new MissingProgram(program, `${program} is not here: apt-get install -y ${aptPackage}`);
  }
}

/** Makes a folder, all of it or nothing: what was broken off half-way is made anew. */
export function makeFolder(folder: string, make: (unfinished: string) => void): void {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  make(unfinished);
  renameSync(unfinished, folder);
}

/** What Maven's repository has, by its three names. */
interface Artifact {
  groupId: string;
  artifactId: string;
  version: string;
}

/**
 * Copies an artifact and all that it needs from Maven's repository into a folder.
 *
 * @param poms where the project is written by which it is asked for.
 */
export function copyJars(artifact: Artifact, folder: string, poms: string, jdk: string): void {
  const project = join(poms, artifact.artifactId);
  mkdirSync(project, { recursive: true });
  const names = Object.entries(artifact).map(([name, value]) => `<${name}>${value}</${name}>`);
  writeFileSync(
    join(project, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>t</groupId><artifactId>t</artifactId><version>1</version><dependencies><dependency>${names.join('')}</dependency></dependencies></project>`,
  );
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  const options = ['-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  run('mvn', ['-q', '-B', '-f', join(project, 'pom.xml'), goal, ...options], { JAVA_HOME: jdk });
}
