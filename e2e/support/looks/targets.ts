// WCAG 2.5.8: what is pressed is 24 by 24 px, or has the room of that around it, or stands in a line of text.

import { expect, type Page } from "@playwright/test";

export async function expectTargets(page: Page): Promise<void> {
  expect.soft(await page.evaluate(smallTargets), "targets below 24 px").toEqual([]);
}

/** Runs in the page. */
function smallTargets(): string[] {
  const SIZE = 24;
  const modal = document.querySelector("dialog:modal");
  const selector = "a[href], button, input, select, textarea, summary, [role=menuitem], [role=option], [role=switch]";
  const isShown = (element: Element) => {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !element.closest("[inert]");
  };
  const isVisuallyHidden = ({ width, height }: DOMRect) => width <= 1 || height <= 1;
  const union = (one: DOMRect, other: DOMRect) => {
    const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
    return new DOMRect(left, top, Math.max(one.right, other.right) - left, Math.max(one.bottom, other.bottom) - top);
  };

  const targets = [...(modal ?? document).querySelectorAll(selector)].filter(isShown).flatMap((element) => {
    let box = element.getBoundingClientRect();
    // A press on its label is one on the field.
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].filter(isShown) : [];
    for (const label of labels) {
      const other = label.getBoundingClientRect();
      box = isVisuallyHidden(box) ? other : isVisuallyHidden(other) ? box : union(box, other);
    }
    return isVisuallyHidden(box) ? [] : [{ element, box }];
  });
  const isSmall = ({ width, height }: DOMRect) => width < SIZE - 0.1 || height < SIZE - 0.1;
  const isInText = (element: Element) => {
    const around = element.parentElement?.textContent?.trim() ?? "";
    return getComputedStyle(element).display === "inline" && around.length > (element.textContent?.trim() ?? "").length;
  };
  /** What floats over the page is beside nothing of the page. */
  const layer = (element: Element): Element | null => {
    const isFloating = element.matches(":popover-open, dialog, [role=menu]") || ["fixed", "sticky"].includes(getComputedStyle(element).position);
    return isFloating || element.parentElement === null ? element : layer(element.parentElement);
  };
  /** From a point to the nearest of a box. */
  const distance = (x: number, y: number, { left, right, top, bottom }: DOMRect) => {
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  };
  const middle = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
  const hasRoom = ({ element, box }: { element: Element; box: DOMRect }) => {
    const [x, y] = middle(box);
    const own = layer(element);
    return targets.every((other) => {
      if (layer(other.element) !== own || other.element === element || other.element.contains(element) || element.contains(other.element)) {
        return true;
      }
      const [otherX, otherY] = middle(other.box);
      const circles = isSmall(other.box) ? Math.hypot(x - otherX, y - otherY) >= SIZE - 0.1 : true;
      return circles && distance(x, y, other.box) >= SIZE / 2 - 0.1;
    });
  };
  return targets
    .filter(({ element, box }) => isSmall(box) && !isInText(element) && !hasRoom({ element, box }))
    .map(({ element, box }) => `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${element.outerHTML.slice(0, 140)}`);
}
