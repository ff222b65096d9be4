// The command palette.

import { expect, type Locator, type Page } from "@playwright/test";

export class Palette {
  readonly dialog: Locator;
  readonly text: Locator;
  readonly options: Locator;
  readonly active: Locator;
  readonly status: Locator;
  readonly button: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Search and commands" });
    this.text = this.dialog.getByRole("combobox");
    this.options = this.dialog.getByRole("option");
    this.active = this.dialog.getByRole("option", { selected: true });
    this.status = this.dialog.getByRole("status");
    this.button = page.getByRole("banner").getByRole("button", { name: "Search and commands" });
  }

  async open(): Promise<void> {
    // Keys mean nothing before the app is there.
    await expect(this.button).toBeVisible();
    await this.page.keyboard.press("Control+k");
    await expect(this.text).toBeFocused();
  }

  group(name: string): Locator {
    return this.dialog.getByRole("group", { name, exact: true });
  }
}
