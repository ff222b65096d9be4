// What axe can find of the accessibility rules, in every look of a page.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Fails for any violation, in the light and in the dark, on a wide and on a narrow screen. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const { violations } = await new AxeBuilder({ page })
        .options({ runOnly: { type: "tag", values: RULES }, resultTypes: ["violations"] })
        // There are no frames, so no second page is needed to put their results together.
        .setLegacyMode()
        .analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        at: nodes.map((node) => node.target.join(" ")),
        why: nodes[0]?.failureSummary,
      }));
      expect(found, `${colorScheme}, ${width} wide`).toEqual([]);
    }
  }
}

/** A colour on its way to another one would be measured halfway. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((animation) => {
      return animation.effect?.getComputedTiming().iterations !== Infinity;
    });
    return Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
