// Nothing sticks out sideways, and no text is cut off.

import { expect, type Page } from "@playwright/test";

/** The page, and a dialog over it, are nowhere wider than the screen. */
export async function expectToFit(page: Page, what: string): Promise<void> {
  const { wide, widest } = await page.evaluate(async () => {
    const tooWide = () => {
      const root = document.scrollingElement ?? document.documentElement;
      return [root, ...document.querySelectorAll("dialog[open], :popover-open")]
        .filter((box) => box.scrollWidth > box.clientWidth || box.getBoundingClientRect().right > innerWidth + 0.5)
        .map((box) => `${box.tagName} ${box.className}: ${box.scrollWidth} in ${box.clientWidth}`);
    };
    // A screen of another size is new to the page for a moment.
    for (let frame = 0; frame < 2 || (frame < 60 && tooWide().length > 0); frame += 1) {
      await new Promise(requestAnimationFrame);
    }
    const ends = [...document.querySelectorAll("body *")].map((element) => {
      return { end: element.getBoundingClientRect().right, text: element.outerHTML.slice(0, 120) };
    });
    return { wide: tooWide(), widest: ends.toSorted((one, other) => other.end - one.end).slice(0, 3) };
  });
  expect.soft(wide, `${what}, the widest are ${JSON.stringify(widest)}`).toEqual([]);
}

/** No text is cut off at the edge of its box, but where three dots say so. */
export async function expectWholeTexts(page: Page, what: string): Promise<void> {
  const cut = await page.evaluate(() => {
    const hasText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    return [...document.querySelectorAll("body *:not(svg *, script, style, option)")]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true }) || clientWidth <= 1) {
          return false;
        }
        const isCutX = ["hidden", "clip"].includes(overflowX) && textOverflow !== "ellipsis" && scrollWidth > clientWidth + 1;
        const isCutY = ["hidden", "clip"].includes(overflowY) && webkitLineClamp === "none" && scrollHeight > clientHeight + 1;
        const isButton = element.matches("button, a.button") && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);
        return isCutX || isCutY || isButton;
      })
      .map((element) => element.outerHTML.slice(0, 140));
  });
  expect.soft(cut, `${what}: texts that are cut off`).toEqual([]);
}
