// A button or link that vanishes by its own use takes the focus with it, unless the page gives it a
// new place: the next key would begin at the top again, and a screen reader would fall silent.

import { KeyDialog } from "../support/pages/connect.ts";
import { ListPage } from "../support/pages/list.ts";
import { saveData } from "../support/parts.ts";
import { KEY } from "../support/server.ts";
import { expect, test, type Page } from "../support/test.ts";

/** Something in the content has the focus: a heading, the results, a link. */
async function expectFocusInContent(page: Page): Promise<void> {
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
}

async function use(page: Page, role: "link" | "button", name: string): Promise<void> {
  await page.getByRole("main").getByRole(role, { name }).last().focus();
  await page.keyboard.press("Enter");
}

test("after “Clear filters” the focus is on the page", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?search=er");
  await list.clear.focus();
  await page.keyboard.press("Enter");
  await list.shows(await server.api().titles());
  await expect(list.clear).toHaveCount(0);
  await expectFocusInContent(page);
});

test("after “Clear filters” where nothing matched the focus is on the page", async ({ page, server }) => {
  await page.goto(server.url("/interviews?search=no%20title%20has%20this"));
  await use(page, "link", "Clear filters");
  await expect(new ListPage(page).titles).toHaveCount(25);
  await expectFocusInContent(page);
});

test("after “Search archived ones too” the focus is on the page", async ({ page, server }) => {
  await page.goto(server.url("/interviews?search=no%20title%20has%20this"));
  await use(page, "link", "Search archived ones too");
  await expect(page.getByRole("link", { name: "Search archived ones too" })).toHaveCount(0);
  await expectFocusInContent(page);
});

test("after “Show any status” the focus is on the page", async ({ page, server }) => {
  await page.goto(server.url("/interviews?status=archived"));
  await use(page, "link", "Show any status");
  await expect(new ListPage(page).titles).toHaveCount(25);
  await expectFocusInContent(page);
});

test("after “Try again” has brought the list the focus is on the page", async ({ page, startServer, watch }) => {
  watch.expect(/500/);
  const server = await startServer({ fail: ["GET /qsi/gather/interviews#1=500"] });
  await page.goto(server.url("/interviews"));
  await use(page, "button", "Try again");
  await expect(new ListPage(page).titles).toHaveCount(25);
  await expectFocusInContent(page);
});

test("after “Try again” has failed once more the focus is still on it", async ({ page, startServer, watch }) => {
  watch.expect(/500/);
  const server = await startServer({ fail: ["GET /qsi/gather/interviews#1-2=500"] });
  await page.goto(server.url("/interviews"));
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  const answered = page.waitForResponse((response) => response.status() === 500);
  await use(page, "button", "Try again");
  await answered;
  const results = new ListPage(page).results.locator("[aria-busy]");
  await expect(results).toHaveAttribute("aria-busy", "false");
  await expectFocusInContent(page);
});

test("after “Try again” has refreshed the rows the focus is on the page", async ({ page, startServer, watch }) => {
  watch.expect(/500/);
  const server = await startServer({ fail: ["GET /qsi/gather/interviews#2=500"] });
  await saveData(page);
  const list = await ListPage.open(page, server);
  await list.refresh.click();
  await use(page, "button", "Try again");
  await expect(page.getByText("What you see is from")).toHaveCount(0);
  await expectFocusInContent(page);
});

test("after “Try again” has brought the interview the focus is on the page", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/500/);
  const server = await startServer({ fail: ["GET /qsi/gather/interviews/*#1=500"] });
  const [first] = (await server.api().list()).interviews;
  await page.goto(server.url(`/interviews/${first?.id}`));
  await use(page, "button", "Try again");
  await expect(page.getByRole("complementary", { name: "Facts" })).toBeVisible();
  await expectFocusInContent(page);
});

test("after “Enter a key” has brought the list the focus is on the page", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  await KeyDialog.missing(page).notNow.click();
  await use(page, "button", "Enter a key");
  const question = KeyDialog.missing(page);
  await question.field.fill(KEY);
  await page.keyboard.press("Enter");
  await expect(new ListPage(page).titles).toHaveCount(25);
  await expectFocusInContent(page);
});

test("after “Forget the key” the focus is on the page", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  await KeyDialog.missing(page).send(KEY);
  await expect(new ListPage(page).titles).toHaveCount(25);
  await page.getByRole("link", { name: "Your key" }).click();
  await use(page, "button", "Forget the key");
  await expect(page.getByRole("button", { name: "Forget the key" })).toHaveCount(0);
  await expectFocusInContent(page);
});

test("after the first key the focus is on the page", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  const question = KeyDialog.missing(page);
  await question.field.fill(KEY);
  await page.keyboard.press("Enter");
  await expect(new ListPage(page).titles).toHaveCount(25);
  await expectFocusInContent(page);
});
