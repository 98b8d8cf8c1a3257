import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkGithub from 'remark-github';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** What GitHub makes of a comment: HTML, with mentions and references as links. */
export function renderLikeGitHub(markdown: string): string {
  return String(
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkGithub, { repository: 'acme/shop' })
      .use(remarkRehype, { allowDangerousHtml: true })
      .use(rehypeRaw)
      .use(rehypeSanitize)
      .use(rehypeStringify)
      .processSync(markdown),
  );
}

/** Where the links of a rendered comment lead. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map((match) => match[1] ?? '');
}

/** A part of a parsed Markdown text, as far as tables need it. */
interface Node {
  type: string;
  children?: Node[];
}

function rowsIn(node: Node): Node[][] {
  const below = (node.children ?? []).flatMap(rowsIn);
  return node.type === 'table' ? [node.children ?? [], ...below] : below;
}

/**
 * The number of tables with a row that lost or won a cell. Rendering hides that: it drops cells
 * beyond the last column and fills up those that are missing.
 */
export function brokenTables(markdown: string): number {
  const tree: Node = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  return rowsIn(tree).filter((rows) => new Set(rows.map((row) => row.children?.length)).size > 1)
    .length;
}
