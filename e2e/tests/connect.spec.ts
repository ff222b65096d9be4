// Connecting with a key of one's own: asked for over the page, kept for the tab, shown nowhere.

import { KeyDialog, KeyForm } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { saveData } from "../support/parts.ts";
import { KEY, KEY_OF_CONTOSO, KEY_OF_LISBON, type Server } from "../support/server.ts";
import { expect, test, type Page } from "../support/test.ts";

const WRONG = "qapi_wrong_0123456789";
const REFUSED_REQUEST = /the server responded with a status of 401/;

async function connected(page: Page, server: Server, address = "/interviews"): Promise<ListPage> {
  const list = new ListPage(page);
  await page.goto(server.url(address));
  await KeyDialog.missing(page).send(KEY);
  await expect(list.titles.first()).toBeVisible();
  return list;
}

/** What the tab's storage, and storage that outlives the tab, hold. */
function stores(page: Page) {
  return page.evaluate(() => ({
    session: Object.values(sessionStorage) as string[],
    local: Object.values(localStorage) as string[],
    cookies: document.cookie,
  }));
}

test("the first visit asks for a key before anything is requested", async ({ page, ownKeyServer: server }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(server.url("/interviews?search=engineer&pageSize=10"));
  const question = KeyDialog.missing(page);
  await expect(question.dialog).toBeVisible();
  await expect(question.field).toBeFocused();
  await expect(question.field).toHaveAttribute("type", "password");
  expect(asked.filter((path) => path.startsWith("/qsi/"))).toEqual([]);
});

test("a wrong key is refused in words and what was typed is kept", async ({ page, ownKeyServer: server, watch }) => {
  watch.expect(REFUSED_REQUEST);
  await page.goto(server.url("/interviews"));
  const question = KeyDialog.missing(page);
  await question.send(WRONG);
  await expect(question.problem).toContainText("This key was refused");
  await expect(question.field).toHaveValue(WRONG);
  await expect(question.field).toBeFocused();
  await expect(question.field).toHaveAttribute("aria-invalid", "true");
  expect((await stores(page)).session).toEqual([]);
});

test("an empty field is answered in words without a request", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  const question = KeyDialog.missing(page);
  await question.send("   ");
  await expect(question.problem).toContainText("A key is needed");
  await expect(question.field).toBeFocused();
});

test("after a right key the page goes on where it was", async ({ page, ownKeyServer: server, watch }) => {
  watch.expect(REFUSED_REQUEST);
  const address = "/interviews?search=er&archived=true&page=2&pageSize=10";
  await page.goto(server.url(address));
  const question = KeyDialog.missing(page);
  await question.send(WRONG);
  await expect(question.problem).toContainText("This key was refused");
  await question.send(`  ${KEY}\n`);
  await expect(question.dialog).toBeHidden();
  await expect(page).toHaveURL(server.url(address));
  const titles = await server.api(KEY).titles({ search: "er", archived: true, page: 2, pageSize: 10 });
  await new ListPage(page).shows(titles);
});

test("a link to an interview goes on to that interview after the key", async ({ page, ownKeyServer: server }) => {
  const [first] = (await server.api(KEY).list()).interviews;
  await page.goto(server.url(`/interviews/${first?.id}`));
  await KeyDialog.missing(page).send(KEY);
  const detail = new DetailPage(page);
  await expect(detail.facts).toBeVisible();
  await expect(detail.heading).toHaveText(first?.title ?? "");
});

test("the key can be looked at while it is typed", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/connect"));
  const form = new KeyForm(page.getByRole("main"));
  await form.field.fill("qapi_typed");
  await form.place.getByRole("checkbox", { name: "Show the key" }).check();
  await expect(form.field).toHaveAttribute("type", "text");
  await expect(form.field).toHaveValue("qapi_typed");
  await form.place.getByRole("checkbox", { name: "Show the key" }).uncheck();
  await expect(form.field).toHaveAttribute("type", "password");
});

test("the key is in the tab's storage and in one header, and nowhere else", async ({
  page,
  ownKeyServer: server,
  watch,
}) => {
  const sent: { url: string; body: string; key: string | null }[] = [];
  page.on("request", async (request) => {
    const key = await request.headerValue("x-api-key");
    sent.push({ url: request.url(), body: request.postData() ?? "", key });
  });
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));

  const list = await connected(page, server, "/interviews?search=er");
  await list.titles.first().click();
  await new DetailPage(page).isWhole();
  await page.goBack();
  await expect(list.titles.first()).toBeVisible();

  const { local, ...rest } = await stores(page);
  // Beside the key the tab keeps the last list, without the key in it.
  const [key, lastList, ...more] = rest.session.toSorted((a, b) => a.length - b.length);
  expect([key, more, rest.cookies]).toEqual([KEY, [], ""]);
  expect(lastList).toContain("/qsi/gather/interviews?page=1&pageSize=25&search=er");
  expect(lastList).not.toContain("qapi_");
  // The device remembers what was opened, and nothing of the key.
  expect(local).toHaveLength(1);
  expect(JSON.stringify(local)).not.toContain("qapi_");
  const calls = sent.filter(({ url }) => url.includes("/qsi/"));
  expect(calls.length).toBeGreaterThan(3);
  expect(calls.map(({ key }) => key)).toEqual(calls.map(() => KEY));
  expect(sent.filter(({ url }) => !url.includes("/qsi/")).map(({ key }) => key)).not.toContain(KEY);
  expect(JSON.stringify([sent.map(({ url, body }) => [url, body]), addresses, watch.said])).not.toContain("qapi_");
  expect(JSON.stringify(await page.evaluate(() => history.state))).not.toContain("qapi_");
  expect(await page.content()).not.toContain("qapi_");
});

test("a reload keeps the key and a new tab asks again", async ({ page, ownKeyServer: server, context }) => {
  const list = await connected(page, server);
  await page.reload();
  await list.shows(await server.api(KEY).titles());
  await expect(page.getByRole("dialog")).toBeHidden();

  const tab = await context.newPage();
  await tab.goto(server.url("/interviews"));
  await expect(KeyDialog.missing(tab).dialog).toBeVisible();
});

test("a link that is opened in a new tab asks again too", async ({ page, ownKeyServer: server, context }) => {
  const list = await connected(page, server);
  const opened = context.waitForEvent("page");
  await list.titles.first().click({ modifiers: ["ControlOrMeta"] });
  await expect(KeyDialog.missing(await opened).dialog).toBeVisible();
});

test("the key can be forgotten, and then the list asks again", async ({ page, ownKeyServer: server }) => {
  await connected(page, server);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Your key" }).click();
  await page.getByRole("button", { name: "Forget the key" }).click();
  await expect(page.getByText("This tab has a key.")).toHaveCount(0);
  expect((await stores(page)).session).toEqual([]);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Interviews" }).click();
  await expect(KeyDialog.missing(page).dialog).toBeVisible();
  await expect(new ListPage(page).titles).toHaveCount(0);
});

test("on its own page a right key leads to the list", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/connect"));
  await new KeyForm(page.getByRole("main")).send(KEY);
  await expect(page).toHaveURL(server.url("/interviews"));
  await new ListPage(page).shows(await server.api(KEY).titles());
});

test("the question can be put away and called up again", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  const question = KeyDialog.missing(page);
  for (const putAway of [() => question.notNow.click(), () => page.keyboard.press("Escape")]) {
    await expect(question.dialog).toBeVisible();
    await putAway();
    await expect(question.dialog).toBeHidden();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("A key is needed");
    await page.getByRole("button", { name: "Enter a key" }).click();
  }
  await question.send(KEY);
  await new ListPage(page).shows(await server.api(KEY).titles());
});

test("a key that is refused in the middle brings up the question over the page", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(REFUSED_REQUEST);
  // The first proves the key, the second brings the rows.
  const server = await startServer({ ownKey: true, fail: ["GET /qsi/gather/interviews#3=401"] });
  await saveData(page);
  const address = "/interviews?search=er&pageSize=10";
  const list = await connected(page, server, address);
  const titles = await list.titles.allTextContents();
  await list.refresh.click();
  const question = KeyDialog.refused(page);
  await expect(question.dialog).toBeVisible();
  await expect(question.field).toBeFocused();
  await expect(page.getByText("What you see is from")).toBeVisible();
  // Behind the dialog everything is inert, and still there to be seen.
  await expect(page.locator("tbody tr")).toHaveCount(titles.length);

  await question.send(KEY);
  await expect(question.dialog).toBeHidden();
  await expect(page).toHaveURL(server.url(address));
  await list.shows(titles);
  await expect(page.getByText("What you see is from")).toHaveCount(0);
});

test("another organization's key shows that organization's interviews only", async ({ page, ownKeyServer: server }) => {
  const list = await connected(page, server);
  await page.goto(server.url("/connect"));
  await new KeyForm(page.getByRole("main")).send(KEY_OF_CONTOSO);
  await expect(page).toHaveURL(server.url("/interviews"));
  await list.shows(await server.api(KEY_OF_CONTOSO).titles());
  await expect(list.table.getByRole("cell", { name: "Contoso Madrid" })).toHaveCount(25);
});

test("a team's key shows that team's interviews only", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  await KeyDialog.missing(page).send(KEY_OF_LISBON);
  const list = new ListPage(page);
  await list.shows(await server.api(KEY_OF_LISBON).titles());
  await expect(list.table.getByRole("cell", { name: "Northwind Lisboa" })).toHaveCount(25);
});

test("where no key is needed the page of the key says so", async ({ page, server }) => {
  await page.goto(server.url("/connect"));
  await expect(page.getByText("No key is needed.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("banner").getByText("Local API")).toBeVisible();
  await expect(page.getByRole("link", { name: "Your key" })).toHaveCount(0);
});
