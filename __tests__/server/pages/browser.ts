import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumFolders, findChromium } from '../../servers/find-binaries.ts';
import { until } from './histories.ts';

/** A tab, and everything in it that a person would report. */
export interface Tab {
  page: Page;
  /** What the console, scripts and the policy complained of. */
  complaints: string[];
  /** Presses a button or follows a link, and waits for the page that it leads to. */
  follow(selector: string): Promise<void>;
  /** The text of an element, with single spaces. */
  text(selector: string): Promise<string>;
  /** Waits until an element has a text. */
  sees(selector: string, text: string): Promise<void>;
}

/** For what hangs: a busy machine may be many times slower than usual. */
const LIMIT_MS = 240_000;

/** What pages wait for by the clock comes ten times as soon. */
const FAST_CLOCK = `{
  const wait = window.setTimeout;
  window.setTimeout = (work, ms = 0, ...given) => wait(work, ms / 10, ...given);
}`;

/** Starts Chromium without a window. */
export function startBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const args = ['--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];
  return launch({
    executablePath: findChromium(chromiumFolders()),
    // Its sandbox does not start for root, who runs tests in containers.
    args: isRoot ? [...args, '--no-sandbox'] : args,
    timeout: LIMIT_MS,
  });
}

/** Opens a tab with cookies of its own. */
export async function openTab(browser: Browser, { scripts = true } = {}): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.setJavaScriptEnabled(scripts);
  await page.evaluateOnNewDocument(FAST_CLOCK);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    complaints.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`);
  });
  const text = async (selector: string) => {
    const element = `document.querySelector(${JSON.stringify(selector)})`;
    const found = (await page.evaluate(`${element}.textContent`)) as string;
    return found.replace(/\s+/g, ' ').trim();
  };
  return {
    ...{ page, complaints, text },
    follow: async (selector) => {
      await Promise.all([page.waitForNavigation(), page.click(selector)]);
    },
    sees: async (selector, wanted) => {
      let found: string | null = null;
      await until(async () => {
        // The page may be on its way to the next one.
        found = await text(selector).catch(() => null);
        return found === wanted;
      }).catch((cause: unknown) => {
        throw new Error(`"${selector}" is "${String(found)}" and never "${wanted}"`, { cause });
      });
    },
  };
}

/** Opens a page that asks for the login, and logs in. */
export async function logIn(tab: Tab, url: string, key: string): Promise<void> {
  await tab.page.goto(url);
  await tab.page.type('#key', key);
  await tab.follow('button.main');
}
