import type { Browser } from 'puppeteer-core';

/** How a page is photographed. */
export interface Shot {
  theme: 'light' | 'dark';
  width: number;
  /** Where the picture is cut off; the whole page by default. */
  height?: number;
  /** Pixels of the picture for each of the page; 1 by default. */
  scale?: number;
}

/** A picture of a page, as PNG. */
export async function photograph(browser: Browser, html: string, shot: Shot): Promise<Uint8Array> {
  const { theme, width, height, scale = 1 } = shot;
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setViewport({ width, height: height ?? 100, deviceScaleFactor: scale });
  await page.setContent(html);
  const png = await page.screenshot({ fullPage: height === undefined });
  await page.close();
  return png;
}
