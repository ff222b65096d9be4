// The list of interviews, found as a person finds things: by role and name.

import { expect, type Locator, type Page } from "@playwright/test";

import type { Server } from "../server.ts";

export class ListPage {
  readonly heading: Locator;
  readonly search: Locator;
  readonly types: Locator;
  readonly archived: Locator;
  readonly clear: Locator;
  readonly results: Locator;
  readonly table: Locator;
  /** The links to the interviews, one a row. */
  readonly titles: Locator;
  readonly statuses: Locator;
  readonly sizes: Locator;
  readonly pages: Locator;
  readonly refresh: Locator;
  /** What is said to those who cannot see the rows. */
  readonly announcement: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "Interviews" });
    this.search = page.getByRole("searchbox", { name: "Search titles" });
    this.types = page.getByRole("group", { name: "Type" });
    this.archived = page.getByRole("switch", { name: "Show archived" });
    this.clear = page.getByRole("search").getByRole("link", { name: "Clear filters" });
    this.results = page.getByRole("region", { name: "Results" });
    this.table = this.results.getByRole("table", { name: "Interviews" });
    this.titles = this.table.getByRole("rowheader").getByRole("link");
    this.statuses = this.results.getByRole("group", { name: "Status, on this page only" });
    this.sizes = this.results.getByRole("group", { name: "Rows per page" });
    this.pages = this.results.getByRole("navigation", { name: "Pages of interviews" });
    this.refresh = this.results.getByRole("button", { name: "Refresh" });
    // The second one speaks of the selection.
    this.announcement = page.getByRole("main").getByRole("status").first();
  }

  /** Opens an address of the list and waits for its rows. */
  static async open(page: Page, server: Server, address = "/interviews"): Promise<ListPage> {
    const list = new ListPage(page);
    await page.goto(server.url(address));
    await expect(list.titles.first()).toBeVisible();
    await list.isAtHand();
    return list;
  }

  /** Waits until keys, menus and checkboxes are heard: they come when the rows are there, which come by and by. */
  async isAtHand(): Promise<void> {
    await expect(this.page.locator("html[data-at-hand] main > [data-at-hand]")).toBeAttached();
    await expect(this.page.locator("tbody[data-coming]")).toHaveCount(0);
  }

  /** "1 to 25 of 168 interviews" */
  summary(text: string): Locator {
    return this.results.getByText(text, { exact: true });
  }

  pageLink(name: string): Locator {
    return this.pages.getByRole("link", { name, exact: true });
  }

  /** Waits until exactly these rows are shown, in this order. */
  async shows(titles: string[]): Promise<void> {
    await expect(this.titles).toHaveText(titles);
  }
}
