// What axe can find of the accessibility rules, in every look of a page.

import { expect, type JSHandle, type Page } from "@playwright/test";
import axe from "axe-core";

/** What decides by colours alone; nothing else differs between the light and the dark. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const LOOKS = [
  ["light", "tag", RULES],
  ["dark", "rule", OF_COLOURS],
] as const;

interface Violation {
  rule: string;
  at: string[];
  why: string | undefined;
}

/** Fails for any violation, in the light and in the dark, on a wide and on a narrow screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const drawn = await drawAll(page);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [colorScheme, type, values] of LOOKS) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(violations, { type, values }), `${colorScheme}, ${width} wide`).toEqual([]);
    }
  }
  await drawn.evaluate((sheet) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}

/** A browser may not give new colours to rows that it does not draw, being far from the window. */
function drawAll(page: Page): Promise<JSHandle<CSSStyleSheet>> {
  return page.evaluateHandle(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("tr { content-visibility: visible !important }");
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  });
}

/** Runs in the page. */
async function violations(rules: { type: "tag" | "rule"; values: readonly string[] }): Promise<Violation[]> {
  // A colour on its way to another one would be measured halfway; one that is inherited sets out when the
  // other has arrived.
  const underWay = () => {
    return document.getAnimations().filter(({ playState, effect }) => {
      return playState === "running" && effect?.getComputedTiming().iterations !== Infinity;
    });
  };
  do {
    await Promise.allSettled(underWay().map((animation) => animation.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  } while (underWay().length > 0);

  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const { violations } = await axe.run(document, {
    runOnly: { type: rules.type, values: [...rules.values] },
    resultTypes: ["violations"],
    // looks/targets.ts measures that, and takes no bar that floats over a row for a neighbour of what is in it.
    rules: { "target-size": { enabled: false } },
  });
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map((node) => node.target.join(" ")),
    why: nodes[0]?.failureSummary,
  }));
}
