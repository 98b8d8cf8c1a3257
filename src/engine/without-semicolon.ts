/**
 * Parts of SQL within which a semicolon or a dash means nothing, then runs of what means nothing. A
 * doubled quote ends one text and begins the next.
 */
const PARTS =
  /'[^']*'|"[^"]*"|`[^`]*`|(\$\w*\$)[^]*?\1|(--[^\n]*|\/\*[^]*?\*\/|\s+)|(;)|[^\s;'"`$/-]+|[^]/g;

/**
 * A query as it can stand in parentheses: without the semicolons at its end, and what only blanks and
 * comments part from them. A semicolon within a comment or a text stays.
 */
export function withoutSemicolon(query: string): string {
  let end = 0;
  let hasEnded = false;
  for (const { 0: part, 2: nothing, 3: semicolon, index } of query.matchAll(PARTS)) {
    if (semicolon !== undefined) hasEnded = true;
    else if (nothing === undefined) [end, hasEnded] = [index + part.length, false];
  }
  return hasEnded ? query.slice(0, end) : query.trimEnd();
}
