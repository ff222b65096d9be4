// How the list is shown: the dialogs of its columns and of saved views.

import { expect, type Locator, type Page } from "@playwright/test";

export class ColumnsDialog {
  readonly dialog: Locator;
  readonly button: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Columns" });
    this.button = page.getByRole("button", { name: "Columns", exact: true });
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.dialog).toBeVisible();
  }

  column(name: string): Locator {
    return this.dialog.getByRole("checkbox", { name, exact: true });
  }

  async done(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Done" }).click();
    await expect(this.dialog).toBeHidden();
  }
}

export class SavedViewsDialog {
  readonly dialog: Locator;
  readonly button: Locator;
  readonly name: Locator;
  readonly save: Locator;
  readonly pinned: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Saved views" });
    this.button = page.getByRole("button", { name: "Saved views", exact: true });
    this.name = this.dialog.getByRole("textbox", { name: "Name" });
    this.save = this.dialog.getByRole("button", { name: "Save view" });
    this.pinned = page.getByRole("navigation", { name: "Pinned views" });
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.dialog).toBeVisible();
  }

  /** What belongs to the view of this name. */
  view(name: string): Locator {
    return this.dialog.getByRole("group", { name, exact: true });
  }

  async done(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Done" }).click();
    await expect(this.dialog).toBeHidden();
  }
}

/** What the headers say between the checkbox and the menu of a row. */
export async function expectColumns(page: Page, names: string[]): Promise<void> {
  const headers = page.getByRole("table", { name: "Interviews" }).getByRole("columnheader");
  const texts = async () => (await headers.allTextContents()).slice(1, -1);
  await expect.poll(texts).toEqual(names);
}
