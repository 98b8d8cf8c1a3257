import type { Page } from './thrift/service.ts';

/** As much is asked for at once, as far as it can be foreseen. */
const PAGE_BYTES = 4 * 1024 * 1024;

/** Before it is known how long rows are, and at most. */
const FIRST_ROWS = 100;
const MOST_ROWS = 20_000;

/** How many rows are asked for at once: few long ones, or many short ones. */
export class PageSize {
  rows = FIRST_ROWS;

  /** Takes the rows of a page for those to come: a server cannot be asked for bytes. */
  learn(page: Page): void {
    const [{ length } = []] = page;
    const sizes = page.flatMap((column) => column.map((value) => value?.length ?? 0));
    const bytes = sizes.reduce((sum, size) => sum + size, 0) + 1;
    const fitting = Math.floor((PAGE_BYTES * length) / bytes);
    this.rows = Math.max(1, Math.min(fitting, 4 * this.rows, MOST_ROWS));
  }
}
