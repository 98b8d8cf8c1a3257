/** Words that start a query; right after a parenthesis they make a subquery. */
const QUERY_STARTS = new Set(
  'select with from table values pivot unpivot describe desc show summarize call exec execute'.split(
    ' ',
  ),
);

/** What a token can be; the first alternative that matches wins. */
const TOKENS = [
  ['space', /(\s+)/],
  ['comment', /(--|\/\*)/],
  ['text', /('(?:[^']|'')*')/],
  ['identifier', /("(?:[^"]|"")*"|`(?:[^`]|``)*`)/],
  ['dollar', /(\$\w*\$)/],
  ['word', /([\p{L}_][\p{L}\p{N}_$]*)/u],
  ['open', /(\()/],
  ['close', /(\))/],
  ['semicolon', /(;)/],
  ['quote', /(['"`])/],
  // As much at once as can begin no other token: a filter may be long.
  ['other', /([^\s\p{L}_'"`$();/-]+|[^])/u],
] as const;

type Token = [kind: (typeof TOKENS)[number][0], text: string];

const TOKEN = new RegExp(TOKENS.map(([, part]) => part.source).join('|'), 'uyg');

function* tokenize(sql: string): Generator<Token> {
  for (const [text, ...groups] of sql.matchAll(TOKEN)) {
    const [kind] = TOKENS[groups.findIndex((group) => group !== undefined)] ?? ['other'];
    if (kind !== 'space') yield [kind, text];
  }
}

function problemOfToken([kind, text]: Token, before: Token | undefined): string | null {
  switch (kind) {
    case 'comment':
      return `holds a comment (${text})`;
    case 'semicolon':
      return 'holds a semicolon';
    case 'quote':
      return `has an unclosed quote (${text})`;
    case 'dollar':
      return `holds a dollar quote (${text})`;
    case 'text':
      // Databases disagree on whether a backslash escapes the quote, so the text's end is in doubt.
      return text.includes("\\'") ? 'has a backslash before a quote' : null;
    case 'word': {
      const word = text.toLowerCase();
      const startsQuery = word === 'select' || (before?.[0] === 'open' && QUERY_STARTS.has(word));
      return startsQuery ? `holds a subquery (${text})` : null;
    }
    default:
      return null;
  }
}

/**
 * Checks that a filter is one SQL condition that stays inside the parentheses we put it in,
 * whatever the dialect: no statement end, comment, subquery, or unbalanced quote or parenthesis.
 *
 * @returns what is wrong, as the end of a sentence («holds a semicolon»), or `null`.
 */
export function checkSqlCondition(sql: string): string | null {
  if (sql.trim() === '') return 'is empty';
  if (sql.includes('\0')) return 'holds a NUL character';
  let depth = 0;
  let before: Token | undefined = ['open', '('];
  for (const token of tokenize(sql)) {
    const problem = problemOfToken(token, before);
    if (problem) return problem;
    if (token[0] === 'open') depth += 1;
    if (token[0] === 'close') depth -= 1;
    if (depth < 0) return 'closes a parenthesis that it did not open';
    before = token;
  }
  return depth > 0 ? 'leaves a parenthesis open' : null;
}

/** What is wrong with a filter, as the end of a sentence that asks for a condition without WHERE. */
export function problemOfCondition(filter: string): string | null {
  return /^\s*where\b/i.test(filter) ? 'starts with it' : checkSqlCondition(filter);
}

/** What a filter must be, as the end of a sentence. */
export const MUST_BE_CONDITION = 'must be one SQL condition without WHERE';
