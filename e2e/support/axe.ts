// What axe can find of the accessibility rules, in every look of a page.

import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

interface Violation {
  rule: string;
  at: string[];
  why: string | undefined;
}

/** Fails for any violation, in the light and in the dark, on a wide and on a narrow screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(violations, RULES), `${colorScheme}, ${width} wide`).toEqual([]);
    }
  }
}

/** Runs in the page. */
async function violations(rules: string[]): Promise<Violation[]> {
  // A colour on its way to another one would be measured halfway.
  const ending = document.getAnimations().filter((animation) => {
    return animation.effect?.getComputedTiming().iterations !== Infinity;
  });
  await Promise.allSettled(ending.map((animation) => animation.finished));

  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const { violations } = await axe.run(document, {
    runOnly: { type: "tag", values: rules },
    resultTypes: ["violations"],
  });
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map((node) => node.target.join(" ")),
    why: nodes[0]?.failureSummary,
  }));
}
