// Every page fits every screen, from the narrowest phone to a wide monitor.

import { KeyDialog } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";

const WIDTHS = [320, 390, 768, 1280, 1920];

/** Nothing may stick out sideways, at any width. */
async function expectToFit(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { content, room, widest } = await page.evaluate(() => {
      const root = document.scrollingElement ?? document.documentElement;
      const ends = [...document.querySelectorAll("main *")].map((element) => {
        return { end: element.getBoundingClientRect().right, text: element.outerHTML.slice(0, 120) };
      });
      return {
        content: root.scrollWidth,
        room: root.clientWidth,
        widest: ends.sort((one, other) => other.end - one.end)[0],
      };
    });
    expect(content, `at ${width}, the widest is ${JSON.stringify(widest)}`).toBeLessThanOrEqual(room);
  }
}

test("the list fits every width, with every title and status there is", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?pageSize=100&archived=true");
  await expect(list.table.getByRole("cell", { name: /^Northwind / }).first()).toBeVisible();
  await expectToFit(page);
});

test("the list fits every width while it is narrowed and paged", async ({ page, server }) => {
  await ListPage.open(page, server, "/interviews?search=e&interviewType=standard&archived=true&page=4&pageSize=10");
  await expectToFit(page);
});

test("an interview with the longest title fits every width", async ({ page, server }) => {
  const all = await server.api().all({ archived: true });
  const longest = all.sort((one, other) => other.title.length - one.title.length)[0];
  expect(longest?.title.length).toBeGreaterThan(200);
  await DetailPage.open(page, server, longest?.id ?? "");
  await expectToFit(page);
});

test("an interview of unbroken words fits every width", async ({ page, startServer }) => {
  const server = await startServer({ demo: 0 });
  const word = "x".repeat(250);
  const { id } = await server.api().create({
    title: word,
    displayName: `d${word}`,
    interviewType: "standard",
    questionIds: [],
    description: word,
    descriptionUrl: `https://example.com/${word}`,
    keywords: ["k".repeat(100)],
  });
  await DetailPage.open(page, server, id);
  await expectToFit(page);
  await ListPage.open(page, server);
  await expectToFit(page);
});

test("no match, no such interview and no such page fit every width", async ({ page, server, watch }) => {
  watch.expect(/404/);
  await page.goto(server.url("/interviews?search=no%20title%20has%20this"));
  await expect(page.getByRole("heading", { name: "No interview matches" })).toBeVisible();
  await expectToFit(page);
  await page.goto(server.url("/interviews/none"));
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectToFit(page);
  await page.goto(server.url("/none"));
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await expectToFit(page);
});

test("the key's page and the question for it fit every width", async ({ page, server, ownKeyServer, watch }) => {
  watch.expect(/401/);
  await page.goto(server.url("/connect"));
  await expect(page.getByText("No key is needed.")).toBeVisible();
  await expectToFit(page);
  await page.goto(ownKeyServer.url("/connect"));
  await expect(page.getByLabel("API key")).toBeVisible();
  await expectToFit(page);
  await page.goto(ownKeyServer.url("/interviews"));
  const question = KeyDialog.missing(page);
  await question.send("qapi_wrong");
  await expect(question.problem).toContainText("This key was refused");
  await expectToFit(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const box = await question.dialog.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
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
