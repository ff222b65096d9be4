// The quick look beside the list.

import { expect, type Locator, type Page } from "@playwright/test";

export class QuickLook {
  readonly panel: Locator;
  readonly title: Locator;
  readonly star: Locator;
  readonly close: Locator;
  readonly open: Locator;
  readonly next: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("complementary", { name: "Quick look" });
    this.title = this.panel.getByRole("heading").first();
    this.star = this.panel.getByRole("button", { name: "Favourite", exact: true });
    this.close = this.panel.getByRole("button", { name: "Close quick look" });
    this.open = this.panel.getByRole("link", { name: "Open" });
    this.next = this.panel.getByRole("button", { name: "Next interview" });
  }

  /** Waits until it shows this one, with what only the interview itself has. */
  async shows(title: string): Promise<void> {
    await expect(this.title).toHaveText(title);
    await expect(this.panel.getByRole("heading", { name: /^Keywords/ })).toBeVisible();
  }

  /** By the menu of a row, as a finger does. */
  async openFromMenu(title: string): Promise<void> {
    await this.page.getByRole("button", { name: `Actions for ${title}`, exact: true }).first().click();
    await this.page.getByRole("menuitem", { name: "Quick look" }).click();
    await expect(this.panel).toBeVisible();
  }
}
