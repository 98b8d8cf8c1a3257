import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, string | undefined>;
  children?: Node[];
}

/** The elements that show foreign texts, as nothing but text. */
const FOREIGN = new Set(['code', 'pre', 'h2']);

/** All elements of a tree, in their order. */
export function elements(tree: unknown): Node[] {
  const node = tree as Node;
  const own = node.type === 'element' ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(elements)];
}

/** The text in a tree. */
export function textOf(tree: unknown): string {
  const node = tree as Node;
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

function isPlain(node: Node): boolean {
  return (node.children ?? []).every(
    (child) => child.type === 'text' || ['wbr', 'code', 'i'].includes(child.tagName ?? ''),
  );
}

function mask(node: Node): Node {
  if (node.type === 'element' && FOREIGN.has(node.tagName ?? '') && isPlain(node)) {
    return { ...node, children: [{ type: 'text', value: '•' }] };
  }
  return node.children ? { ...node, children: node.children.map(mask) } : node;
}

/**
 * The HTML of a tree with a dot in the place of each foreign text, however many lines it takes:
 * what must be the same for any name in the data.
 */
export function skeleton(tree: unknown): string {
  const html = unified().use(rehypeStringify, { allowDangerousHtml: true });
  const text = html.stringify(mask(tree as Node) as never);
  return text.replace(/<code>•<\/code>(<br><code>•<\/code>)+/g, '<code>•</code>');
}

/** The tree of an HTML page, as a browser reads it. */
export function pageTree(html: string): unknown {
  const raw = { type: 'root', children: [{ type: 'raw', value: html }] };
  return unified()
    .use(rehypeRaw)
    .runSync(raw as never);
}

/** Random numbers from 0 to 1 that are the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
