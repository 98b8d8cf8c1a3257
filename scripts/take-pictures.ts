/** Takes the pictures of the documents with Chromium: `npm run pictures`. */
import { writeFileSync } from 'node:fs';
import { startBrowser } from '../__tests__/server/pages/browser.ts';
import { photograph } from './pictures/camera.ts';
import { fingerprintOf, pictures } from './pictures/pictures.ts';
import { withSource } from './pictures/png.ts';

const browser = await startBrowser();
try {
  for (const picture of pictures()) {
    const png = await photograph(browser, picture.html, picture.shot);
    const file = new URL(`../${picture.path}`, import.meta.url);
    writeFileSync(file, withSource(png, fingerprintOf(picture)));
  }
} finally {
  await browser.close();
}
