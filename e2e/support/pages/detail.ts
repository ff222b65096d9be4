// The page of one interview.

import { expect, type Locator, type Page } from "@playwright/test";

import type { Server } from "../server.ts";

export class DetailPage {
  readonly heading: Locator;
  readonly back: Locator;
  readonly facts: Locator;
  readonly copyId: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("main").getByRole("heading", { level: 1 });
    this.back = page.getByRole("navigation", { name: "Way back" }).getByRole("link", { name: "Interviews" });
    this.facts = page.getByRole("complementary", { name: "Facts" });
    this.copyId = this.facts.getByRole("button", { name: "Copy id" });
  }

  /** Opens an interview by its address and waits until it is shown. */
  static async open(page: Page, server: Server, id: string, query = ""): Promise<DetailPage> {
    const detail = new DetailPage(page);
    await page.goto(server.url(`/interviews/${id}${query}`));
    await expect(detail.facts).toBeVisible();
    return detail;
  }

  /** Waits until the API's answer is shown: what the list knows of an interview stands there before it. */
  async isWhole(): Promise<void> {
    await expect(this.page.locator(".page--detail .query-view[aria-busy=false]")).toBeVisible();
  }

  /** The value beside a label. */
  fact(label: string): Locator {
    return this.facts
      .getByRole("term")
      .filter({ hasText: new RegExp(`^${label}$`) })
      .locator("..")
      .getByRole("definition");
  }

  /** The items under a heading such as "Questions 3". */
  section(name: string): Locator {
    const heading = this.page.getByRole("heading", { level: 2, name, exact: true });
    return this.page.getByRole("main").locator("section").filter({ has: heading });
  }
}
