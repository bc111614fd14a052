import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { ganttOf } from "../../src/render/chart.js";
import { renderReport } from "../../src/render/render-report.js";
import { standingOf } from "../../src/render/states.js";
import { anAssessment, anOptions } from "../render/assessments.js";
import { reportFullOf } from "../render/hostile-report.js";
import { HOSTILE_TITLES } from "../support/hostile-titles.js";
import { PROJECT_ROOT } from "../support/run-bundle.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { hasChromium, launchChromium, openPage } from "./chromium.js";

/** Pages as `npm run preview:html` writes them, in a real browser with the real Mermaid. */
const describeInBrowser = hasChromium ? describe : describe.skip;

/** A desktop and a telephone. */
const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/** Writes the page of a snapshot, or of a report's Markdown; gives its file. */
async function writePage(source: string | { markdown: string }): Promise<string> {
  const folder = await temporaryFolder();
  const out = join(folder, "page.html");
  const from = typeof source === "string" ? source : join(folder, "report.md");
  if (typeof source !== "string") await writeFile(from, source.markdown);
  const script = join(PROJECT_ROOT, "scripts", "preview-html.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, from, "--out", out], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return out;
}

describeInBrowser("a report's page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** The whole report of a community whose every text is one of these. */
  async function seeReport(texts: string[]): Promise<Seen> {
    const { markdown } = renderReport(reportFullOf(texts), anOptions());
    const { page, complaints } = await openPage(browser, await writePage({ markdown }), {});
    const contents = await contentsOf(page);
    const overflow: number[] = [];
    for (const size of SIZES) {
      await page.setViewportSize(size);
      if ((await widthOf(page)) > size.width) overflow.push(size.width);
    }
    await page.context().close();
    return { contents, overflow, complaints };
  }

  const looks = SIZES.flatMap((viewport) =>
    (["light", "dark"] as const).map((colorScheme) => ({ viewport, colorScheme, width: viewport.width })),
  );

  test.each(looks)(
    "of kestrel is whole at $width pixels, $colorScheme",
    async ({ viewport, colorScheme }) => {
      const file = await writePage(join(PROJECT_ROOT, "examples", "kestrel"));
      const { page, complaints } = await openPage(browser, file, { viewport, colorScheme });
      expect(complaints).toEqual([]);
      expect(await page.title()).toMatch(/^Roadmap report for September 2023: /);
      expect(await page.locator(".markdown-alert-caution .markdown-alert-title").count()).toBe(1);
      expect(await page.locator("li.task-list-item input[type=checkbox]:enabled").count()).toBeGreaterThan(
        20,
      );
      expect(await widthOf(page)).toBeLessThanOrEqual(viewport.width);
      expect(await barsOf(page)).toEqual(expect.arrayContaining(["⚠ Signed release artifacts"]));
      await page.context().close();
    },
  );

  test("of hostile titles gains no element, link, script or attribute by them, at any width", async () => {
    expect(HOSTILE_TITLES.length).toBeGreaterThanOrEqual(300);
    const harmless = await seeReport(HOSTILE_TITLES.map((_, index) => `Title ${index}`));
    const hostile = await seeReport(HOSTILE_TITLES);
    expect(hostile.complaints).toEqual([]);
    expect(hostile.contents).toEqual(harmless.contents);
    expect(hostile.overflow).toEqual([]);
  });

  test("draws a chart of any titles, one bar for each and nothing else", async () => {
    const { page, complaints } = await openPage(browser, await writePage({ markdown: "" }), {});
    const standing = standingOf(anAssessment());
    for (let at = 0; at < HOSTILE_TITLES.length; at += 40) {
      const findings = reportFullOf(HOSTILE_TITLES.slice(at, at + 40)).overdue;
      const chart = ganttOf(findings, standing, anOptions());
      await draw(page, chart);
      expect(await barsOf(page)).toEqual(labelsOf(chart));
      expect(labelsOf(chart)).toHaveLength(findings.length + 1);
      expect(await page.locator("svg a, svg script, svg image, svg foreignObject").count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
});

interface Seen {
  contents: Contents;
  /** Widths at which something sticks out of the page. */
  overflow: number[];
  complaints: string[];
}

/** Draws one chart in the place of the last one. */
function draw(page: Page, chart: string): Promise<void> {
  return page.evaluate(`mermaid.render("drawn", ${JSON.stringify(chart)}).then(({ svg }) => {
    document.querySelector("article").innerHTML = '<pre class="mermaid">' + svg + "</pre>";
  })`);
}

/** Labels of a chart as it is written. */
function labelsOf(chart: string): string[] {
  return [...chart.matchAll(/^ {2}(.+?) :(?:crit|active|done|milestone), /gm)].map(([, label = ""]) => label);
}

/** Labels of the bars of the charts on a page. */
function barsOf(page: Page): Promise<string[]> {
  return page
    .locator("pre.mermaid svg text.taskText, pre.mermaid svg text[class*=taskTextOutside]")
    .allTextContents()
    .then((labels) => labels.map((label) => label.trim()));
}

/** How wide the page is: wider than its window when something sticks out. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth");
}

interface Contents {
  /** How many of each element the report's text has, charts left out. */
  elements: Record<string, number>;
  /** Where its links lead, without what follows the host and the first parts of the path. */
  places: string[];
  /** Names of the attributes that its elements have. */
  attributes: string[];
}

/** What a report is made of. A dollar sign stands in a `span` of its own, which shows and does nothing. */
function contentsOf(page: Page): Promise<Contents> {
  return page.evaluate<Contents>(`(() => {
    const all = [...document.querySelectorAll("article *")].filter(
      (element) => element.closest("svg") === null && element.tagName !== "SPAN",
    );
    const elements = {};
    for (const { tagName } of all) elements[tagName] = (elements[tagName] ?? 0) + 1;
    const places = all.flatMap(({ href }) => (href ? [href.split("?")[0]] : []));
    const attributes = all.flatMap((element) => element.getAttributeNames());
    return { elements, places: [...new Set(places)].sort(), attributes: [...new Set(attributes)].sort() };
  })()`);
}
