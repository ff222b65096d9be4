// A page under what people set their browsers to: narrow, enlarged, spaced, in the system's own colours.

import { expect, type Page } from "@playwright/test";

import { expectToFit, expectWholeTexts } from "./fits.ts";

const WIDE = { width: 1280, height: 900 };

/** WCAG 1.4.10: 320 px wide, as 400 % makes of 1280, with all of it within reach. */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectToFit(page, "320 wide");
  await page.setViewportSize({ width: 320, height: 256 });
  await expectToFit(page, "at 400 %");
  expect.soft(await page.evaluate(covered), "at 400 %, what lies over what has the focus").toEqual([]);
  await page.setViewportSize(WIDE);
}

/** WCAG 1.4.12: lines, paragraphs, letters and words further apart. */
export async function expectTextSpacing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
  });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ ...WIDE, width });
    await expectToFit(page, `text spaced, ${width} wide`);
    await expectWholeTexts(page, `text spaced, ${width} wide`);
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** WCAG 1.4.4: letters twice as large, as a browser's own setting makes them. */
export async function expectLargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const setSize = (standard: number) => session.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
  // The page learns of it a little later.
  const isSet = (factor: number) => expect.poll(() => page.evaluate(rootSize)).toBeCloseTo(before * factor);
  const before = await page.evaluate(rootSize);
  await setSize(32);
  await isSet(2);
  for (const width of [640, 1280]) {
    await page.setViewportSize({ ...WIDE, width });
    await expectToFit(page, `text at 200 %, ${width} wide`);
    await expectWholeTexts(page, `text at 200 %, ${width} wide`);
  }
  await setSize(16);
  await isSet(1);
  await session.detach();
}

/** Runs in the page. */
function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Where the system chooses the colours, what looked like a button or a field still has an edge. */
export async function expectForcedColours(page: Page): Promise<void> {
  await page.evaluate(markShapes);
  await page.emulateMedia({ forcedColors: "active" });
  expect.soft(await page.evaluate(edgeless), "without an edge in forced colours").toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
}

/** Whoever asks for less motion gets none, not even where all colours change. Motion stays reduced. */
export async function expectStillness(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const colorScheme of ["dark", "light"] as const) {
    // What was under way before it was asked for may end.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.effect?.getComputedTiming().iterations !== Infinity && animation.finish()));
    await page.emulateMedia({ colorScheme });
    expect.soft(await page.evaluate(moving), "what moves although less motion is asked for").toEqual([]);
  }
}

/** Runs in the page. */
function moving(): string[] {
  return document.getAnimations().flatMap((animation) => {
    const { activeDuration } = animation.effect?.getComputedTiming() ?? {};
    const target = (animation.effect as KeyframeEffect | null)?.target;
    return Number(activeDuration) > 1 ? [`${target?.outerHTML.slice(0, 100)} for ${activeDuration} ms`] : [];
  });
}

/** Runs in the page: controls that something else lies over when they have the focus. */
async function covered(): Promise<string[]> {
  // What was opened by hand is closed by hand, before one goes on below it.
  const place = document.querySelector("dialog:modal, :popover-open") ?? document.body;
  const found = [];
  for (const control of place.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")) {
    control.focus();
    const over = () => {
      const box = control.getBoundingClientRect();
      const seen = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
      const label = (control as HTMLInputElement).labels?.[0];
      const isSeen = seen !== null && (control.contains(seen) || seen.contains(control) || label?.contains(seen));
      return isSeen || box.width <= 1 || box.height <= 1 ? undefined : (seen ?? "the edge of the screen");
    };
    if (document.activeElement !== control || over() === undefined) {
      continue;
    }
    // What comes into sight with the focus needs a moment.
    for (let frame = 0; frame < 60 && over() !== undefined; frame += 1) {
      await new Promise(requestAnimationFrame);
    }
    const what = over();
    if (what !== undefined) {
      found.push(`${typeof what === "string" ? what : what.outerHTML.slice(0, 100)} over ${control.outerHTML.slice(0, 100)}`);
    }
  }
  return found;
}

/** Runs in the page: notes what is drawn as a box of its own, by a fill or by a border. */
function markShapes(): void {
  for (const element of document.querySelectorAll("button, a.button, input, select, textarea")) {
    const { backgroundColor, borderBottomStyle, borderBottomWidth, borderBottomColor } = getComputedStyle(element);
    const clear = "rgba(0, 0, 0, 0)";
    const hasBorder = borderBottomStyle !== "none" && Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor !== clear;
    element.toggleAttribute("data-has-shape", backgroundColor !== clear || hasBorder);
  }
}

/** Runs in the page. */
function edgeless(): string[] {
  const hasEdge = (element: Element | null | undefined) => {
    return [null, "::before", "::after"].some((part) => {
      const style = getComputedStyle(element ?? document.body, part);
      const hasBorder = style.borderBottomStyle !== "none" && Number.parseFloat(style.borderBottomWidth) > 0;
      return hasBorder || (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0);
    });
  };
  const place = document.querySelector("dialog:modal") ?? document.body;
  return [...place.querySelectorAll("[data-has-shape]")]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const isDrawnBySystem = getComputedStyle(element).appearance !== "none" && element.matches("[type=checkbox], [type=radio]");
      return box.width > 1 && element.checkVisibility({ visibilityProperty: true }) && !isDrawnBySystem;
    })
    // A field may draw the edge around its whole frame.
    .filter((element) => ![element, element.parentElement, element.parentElement?.parentElement].some(hasEdge))
    .map((element) => element.outerHTML.slice(0, 140));
}
