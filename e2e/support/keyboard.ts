// A person without a pointer: keys alone, and the accessibility tree as the only eye.

import { expect, type Locator, type Page } from "@playwright/test";

type Role = Parameters<Page["getByRole"]>[0];

/** More stops than any page has. */
const FAR = 150;

export class Keyboard {
  constructor(readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Tab, or Shift+Tab, until this has the focus, which must be seen at every stop. */
  async to(role: Role, name: string | RegExp, direction: "on" | "back" = "on"): Promise<Locator> {
    const wanted = this.page.getByRole(role, typeof name === "string" ? { name, exact: true } : { name });
    return this.toLocator(wanted.first(), `${role} ${name}`, direction);
  }

  async toLocator(wanted: Locator, what: string, direction: "on" | "back" = "on"): Promise<Locator> {
    await expect(wanted, what).toBeVisible();
    const stops: string[] = [];
    while (!(await wanted.evaluate((element) => element === document.activeElement))) {
      await this.press(direction === "on" ? "Tab" : "Shift+Tab");
      stops.push(await this.stop());
      expect(stops.length, `${what} cannot be reached; the last stops: ${stops.slice(-12).join(" | ")}`).toBeLessThan(FAR);
    }
    return wanted;
  }

  /** Goes to a button, a link or the like and uses it. */
  async use(role: Role, name: string | RegExp, key = "Enter"): Promise<void> {
    await this.to(role, name);
    await this.press(key);
  }

  /** The focus is on something, and not fallen to the page as a whole. */
  async expectFocusKept(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  }

  async expectHeading(name: string | RegExp): Promise<void> {
    const heading = this.page.getByRole("main").getByRole("heading", { level: 1, name });
    await expect(heading).toBeFocused();
  }

  /** What has the focus; fails where that cannot be seen. */
  private async stop(): Promise<string> {
    const { name, seen } = await this.page.evaluate(() => {
      const active = document.activeElement ?? document.body;
      // A field may draw the outline around its whole frame.
      const frames = [active, active.parentElement, active.parentElement?.parentElement];
      const seen = frames.some((frame) => {
        const style = frame instanceof Element ? getComputedStyle(frame) : undefined;
        return style !== undefined && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      });
      const name = active.getAttribute("aria-label") ?? active.textContent ?? "";
      return { name: `${active.tagName} ${name.trim().slice(0, 40)}`, seen: seen || active === document.body };
    });
    expect(seen, `the focus on ${name} cannot be seen`).toBe(true);
    return name;
  }
}
