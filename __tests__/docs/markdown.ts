import { posix } from 'node:path';
import { readText } from './workflow-linter.ts';

/** The pages that lie outside of the folder of pages. */
const OUTSIDE = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

/** A link to something of this repository. */
export interface Link {
  /** The file or folder, from the repository's own folder. */
  path: string;
  /** The heading in it; empty for the file as a whole. */
  anchor: string;
}

/** A page's text without what it shows of code, in which `#` and brackets mean something else. */
export function proseOf(page: string): string {
  return readText(page).replace(/^ *```[^]*?^ *```$/gm, '');
}

/** The anchor that GitHub gives to a heading. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return kept.trim().replaceAll(' ', '-');
}

/** The anchors of a page. */
export function anchorsOf(page: string): string[] {
  return [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => anchorOf(title));
}

/** Where a page links to within this repository, by links, pictures and definitions. */
export function linksOf(page: string): Link[] {
  const found = proseOf(page).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)/gm);
  return [...found]
    .map(([, target, defined]) => target ?? defined ?? '')
    .filter((target) => !/^https?:/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      const path = file === '' ? page : posix.join(posix.dirname(page), file);
      return { path: path.replace(/\/$/, ''), anchor };
    });
}

/** All pages, of those in the folder and outside. */
export function allPages(pages: readonly string[]): string[] {
  return [...new Set([...OUTSIDE, ...pages])];
}
