import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import remarkGithub from 'remark-github';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * The steps by which GitHub shows a comment: GFM with its autolinks, line breaks, mentions and
 * references, raw HTML, then the list of what is allowed.
 */
const github = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkBreaks)
  .use(remarkGithub, { repository: 'octo/shop', mentionStrong: false })
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);

/** The HTML tree of a comment before anything is taken out of it: what the text asks for. */
export function commentTree(markdown: string) {
  return github.runSync(github.parse(markdown));
}

/** The HTML of a comment as GitHub would show it. */
export function commentHtml(markdown: string): string {
  const shown = github().use(rehypeSanitize, defaultSchema).use(rehypeStringify);
  return String(shown.processSync(markdown));
}
