// Many at once: the selection of the list and the dialogs that it opens.

import { expect, type Locator, type Page } from "@playwright/test";

import type { ListPage } from "./list.ts";

export class SelectionBar {
  readonly bar: Locator;

  constructor(readonly page: Page) {
    this.bar = page.getByRole("region", { name: "Selection" });
  }

  /** "100 selected" */
  async counts(count: number): Promise<void> {
    await expect(this.bar.getByText(`${count} selected`, { exact: true })).toBeVisible();
  }

  /** All rows of the page that is shown. */
  async addPage(list: ListPage): Promise<void> {
    await list.table.getByRole("checkbox", { name: "Select all on this page" }).check();
  }

  /** Opens one of the dialogs for all that are selected. */
  async open(action: "Change" | "Copy" | "Archive" | "Export"): Promise<Locator> {
    await this.bar.getByRole("button", { name: `${action}…` }).click();
    const dialog = this.page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
