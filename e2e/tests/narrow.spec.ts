// The rows fit every screen, from the narrowest phone to a wide monitor; scenes.spec.ts looks at all other pages.

import { expectToFit } from "../support/looks/fits.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";

const WIDTHS = [320, 390, 768, 1280, 1920];

test("the list fits every width, with every title and status there is", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?pageSize=100&archived=true");
  await expect(list.table.getByRole("cell", { name: /^Northwind / }).first()).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectToFit(page, `${width} wide`);
  }
});

test("on a phone each row is a card, on a wide screen a line of the table", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  const row = list.table.getByRole("row").nth(1);
  const boxes = async () => {
    const title = await row.getByRole("rowheader").boundingBox();
    const status = await row.getByRole("cell").nth(1).boundingBox();
    if (title === null || status === null) {
      throw new Error("title and status are on the page");
    }
    return { title, status };
  };
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const { title, status } = await boxes();
    expect(status.y).toBeGreaterThanOrEqual(title.y + title.height);
  }
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const { title, status } = await boxes();
    expect(status.y).toBe(title.y);
    expect(status.x).toBeGreaterThanOrEqual(title.x + title.width);
  }
});

test("a card's title and its facts begin at the same edge", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  await page.setViewportSize({ width: 390, height: 800 });
  const row = list.table.getByRole("row").nth(1);
  const title = await row.getByRole("link").boundingBox();
  const status = await row.getByRole("cell").nth(1).boundingBox();
  expect(title?.x).toBe(status?.x);
});

for (const width of [...WIDTHS, 1024]) {
  test(`at ${width} no cell runs into the next one, and no word is broken`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 900 });
    const list = await ListPage.open(page, server, "/interviews?pageSize=100&archived=true");
    await expect(list.table.getByRole("cell", { name: /^Northwind / }).first()).toBeVisible();
    expect(await list.table.evaluate(crampedTexts)).toEqual([]);
  });
}

/** Texts that stick out of their cell, and words that go on in the next line; titles may be of any length. */
function crampedTexts(table: Element): string[] {
  const found = new Set<string>();
  // On cards the headers are for screen readers only.
  const hasHeaders = (table.querySelector("thead th:nth-child(2)")?.clientWidth ?? 0) > 1;
  for (const cell of table.querySelectorAll(hasHeaders ? "thead th, td" : "td")) {
    if (cell.scrollWidth > cell.clientWidth) {
      found.add(`sticks out: ${cell.textContent}`);
    }
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode;
      for (const word of (text.textContent ?? "").matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
        if (lines.size > 1) {
          found.add(`broken: ${word[0]}`);
        }
      }
    }
  }
  return [...found];
}

test("on a phone a person finds and opens an interview as elsewhere", async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const list = await ListPage.open(page, server);
  await list.search.fill("engineer");
  await list.shows(await server.api().titles({ search: "engineer" }));
  const title = await list.titles.first().textContent();
  await list.titles.first().click();
  const detail = new DetailPage(page);
  await expect(detail.heading).toHaveText(title ?? "");
  await expect(detail.facts).toBeVisible();
  await detail.back.click();
  await expect(list.titles.first()).toBeFocused();
});
