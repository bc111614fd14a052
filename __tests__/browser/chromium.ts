import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Where a machine may have Chromium, or a browser made from it; the first that exists is used. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const named = process.env.CHROMIUM ?? "";
const executablePath = (named === "" ? PLACES : [named]).find((place) => existsSync(place));

/**
 * Whether the browser tests can run here. A machine without Chromium skips them and says so; where REQUIRE_BROWSER is set,
 * as in CI, they fail instead, so that nobody takes a skipped test for a passed one.
 */
export const hasChromium = executablePath !== undefined;

const REASON =
  "No Chromium was found: install it (Debian: apt-get install chromium), or name its file in CHROMIUM.";

if (!hasChromium) {
  if ((process.env.REQUIRE_BROWSER ?? "") !== "") throw new Error(`${REASON} REQUIRE_BROWSER is set.`);
  process.stderr.write(`${REASON} The browser tests are skipped.\n`);
}

/** A headless browser; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(REASON);
  // In containers, where tests run as root, there is no sandbox to be had; the pages are our own and offline.
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A page that is open, with all that went wrong on it. */
export interface OpenPage {
  page: Page;
  /** Errors and warnings of the console, errors of scripts, dialogs, and requests for anything but the page itself. */
  complaints: string[];
}

/** Opens a file that `preview:html` wrote, offline, and waits until its charts are drawn. */
export async function openPage(
  browser: Browser,
  file: string,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({ ...options, offline: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  const address = `file://${file}`;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) complaints.push(request.url());
  });
  page.on("dialog", async (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(address);
  await page.waitForSelector("html[data-drawn]");
  return { page, complaints };
}
