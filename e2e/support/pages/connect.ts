// The question for a key: the same form on its own page and in a dialog over any other.

import type { Locator, Page } from "@playwright/test";

export class KeyForm {
  readonly field: Locator;
  readonly connect: Locator;
  readonly problem: Locator;

  constructor(readonly place: Locator) {
    // A password field has no role.
    this.field = place.getByLabel("API key");
    this.connect = place.getByRole("button", { name: "Connect" });
    this.problem = place.getByRole("alert");
  }

  async send(key: string): Promise<void> {
    await this.field.fill(key);
    await this.connect.click();
  }
}

/** The dialog that comes up where a key is missing or was refused. */
export class KeyDialog extends KeyForm {
  readonly dialog: Locator;
  readonly notNow: Locator;

  constructor(page: Page, name: string) {
    const dialog = page.getByRole("dialog", { name });
    super(dialog);
    this.dialog = dialog;
    this.notNow = dialog.getByRole("button", { name: "Not now" });
  }

  static missing(page: Page): KeyDialog {
    return new KeyDialog(page, "Connect with your key");
  }

  static refused(page: Page): KeyDialog {
    return new KeyDialog(page, "Your key was refused");
  }
}
