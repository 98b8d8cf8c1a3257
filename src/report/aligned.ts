import { widthInColumns } from './value-tokens.ts';

/** Between the columns of a table. */
export const GAP = 2;

/** What a column's cells look like; its title stays as it is. */
export type Paint = (text: string) => string;

/** How many columns of a fixed-width font the widest of some texts takes. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthInColumns(text)), 0);

/**
 * Lines whose cells stand below each other, without borders. (A table of cli-table3 takes 0.4 ms for
 * a line, which is too much for thousands.)
 */
export function aligned(
  titles: readonly string[] | null,
  lines: readonly (readonly string[])[],
  paints: Readonly<Record<number, Paint>> = {},
): string[] {
  const all = titles ? [titles, ...lines] : lines;
  const widths = (all[0] ?? []).map((_, column) => widest(all.map((cells) => cells[column] ?? '')));
  return all.map((cells, index) =>
    cells
      .map((text, column) => {
        const paint = text === '' || (titles && index === 0) ? undefined : paints[column];
        const room = (widths[column] ?? 0) + GAP - widthInColumns(text);
        return `${paint ? paint(text) : text}${' '.repeat(room)}`;
      })
      .join('')
      .trimEnd(),
  );
}
