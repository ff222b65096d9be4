// axe finds nothing on any page, in any state, in both colour schemes, on wide and narrow screens.

import { expectAccessible } from "../support/axe.ts";
import { KeyDialog, KeyForm } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { KEY } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

// Ten rows have all that twenty-five have, and are looked through in half the time.
const LIST = "/interviews?pageSize=10";

test("the list is accessible", async ({ page, server }) => {
  const list = await ListPage.open(page, server, LIST);
  await expect(list.table.getByRole("cell", { name: /^Northwind / }).first()).toBeVisible();
  await expectAccessible(page);
});

test("the list with everything narrowed and every status is accessible", async ({ page, server }) => {
  const list = await ListPage.open(page, server, `${LIST}&search=e&archived=true&interviewType=standard&page=2`);
  await expect(list.table.getByRole("cell", { name: "Archived", exact: true }).first()).toBeVisible();
  await expectAccessible(page);
});

test("the list without a row of the chosen status is accessible", async ({ page, server }) => {
  await page.goto(server.url(`${LIST}&status=archived`));
  await expect(page.getByRole("heading", { name: "None of this status on this page" })).toBeVisible();
  await expectAccessible(page);
});

test("the list without a match is accessible", async ({ page, server }) => {
  await page.goto(server.url("/interviews?search=no%20title%20has%20this"));
  await expect(page.getByRole("heading", { name: "No interview matches" })).toBeVisible();
  await expectAccessible(page);
});

test("the empty list is accessible", async ({ page, startServer }) => {
  const server = await startServer({ demo: 0 });
  await page.goto(server.url("/interviews"));
  await expect(page.getByRole("heading", { name: "No interviews yet" })).toBeVisible();
  await expectAccessible(page);
});

test("the last page, come to from a page past the end, is accessible", async ({ page, server }) => {
  await ListPage.open(page, server, `${LIST}&page=900`);
  await expect(page.getByText("There is no page 900 any more")).toBeVisible();
  await expectAccessible(page);
});

test("an interview is accessible", async ({ page, server }) => {
  const interviews = await server.api().all();
  const details = await Promise.all(interviews.slice(0, 60).map(({ id }) => server.api().interview(id)));
  const linked = details.find(({ descriptionUrl, description }) => descriptionUrl?.startsWith("http") && description);
  const detail = await DetailPage.open(page, server, linked?.id ?? "");
  await expect(detail.fact("Team")).toHaveText(/^Northwind /);
  await expectAccessible(page);
});

test("an archived questionnaire is accessible", async ({ page, server }) => {
  const all = await server.api().all({ archived: true, interviewType: "questionnaire" });
  const archived = all.find(({ status }) => status === 3);
  await DetailPage.open(page, server, archived?.id ?? "");
  await expectAccessible(page);
});

test("an interview without lists is accessible", async ({ page, startServer }) => {
  const server = await startServer({ demo: 10, seedDetail: true });
  const [first] = (await server.api().list()).interviews;
  await DetailPage.open(page, server, first?.id ?? "");
  await expectAccessible(page);
});

test("an interview that is not found is accessible", async ({ page, server, watch }) => {
  watch.expect(/404/);
  await page.goto(server.url("/interviews/none"));
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

test("an address that is no page is accessible", async ({ page, server, watch }) => {
  watch.expect(/404/);
  await page.goto(server.url("/none"));
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await expectAccessible(page);
});

test("the page of the key is accessible where none is needed", async ({ page, server }) => {
  await page.goto(server.url("/connect"));
  await expect(page.getByText("No key is needed.")).toBeVisible();
  await expectAccessible(page);
});

test("the page of the key is accessible where the server holds it", async ({ page, ownKeyServer, startServer }) => {
  const server = await startServer({ upstream: { origin: ownKeyServer.origin, key: KEY } });
  await page.goto(server.url("/connect"));
  await expect(page.getByText("The server holds the key")).toBeVisible();
  await expectAccessible(page);
});

test("the page of the key is accessible without one, with a wrong one and with one", async ({
  page,
  ownKeyServer: server,
  watch,
}) => {
  watch.expect(/401/);
  const form = new KeyForm(page.getByRole("main"));
  await page.goto(server.url("/connect"));
  await expect(form.field).toBeVisible();
  await expectAccessible(page);
  await form.send("qapi_wrong");
  await expect(form.problem).toContainText("This key was refused");
  await expectAccessible(page);
  await form.send(KEY);
  await expect(new ListPage(page).titles.first()).toBeVisible();
  await page.goto(server.url("/connect"));
  await expect(page.getByRole("button", { name: "Forget the key" })).toBeVisible();
  await expectAccessible(page);
});

test("the question for a key is accessible, and so is the page without one", async ({
  page,
  ownKeyServer: server,
  watch,
}) => {
  watch.expect(/401/);
  await page.goto(server.url("/interviews"));
  const question = KeyDialog.missing(page);
  await expect(question.dialog).toBeVisible();
  await expectAccessible(page);
  await question.send("qapi_wrong");
  await expect(question.problem).toContainText("This key was refused");
  await expectAccessible(page);
  await question.notNow.click();
  await expect(page.getByRole("button", { name: "Enter a key" })).toBeVisible();
  await expectAccessible(page);
});

test("the question after a refused key is accessible over the rows", async ({ page, startServer, watch }) => {
  watch.expect(/401/);
  const server = await startServer({ ownKey: true, fail: ["GET /qsi/gather/interviews#3=401"] });
  await page.goto(server.url(LIST));
  await KeyDialog.missing(page).send(KEY);
  await new ListPage(page).refresh.click();
  await expect(KeyDialog.refused(page).dialog).toBeVisible();
  await expectAccessible(page);
});

test("a list that failed is accessible", async ({ page, startServer, watch }) => {
  watch.expect(/500/);
  const server = await startServer({ fail: ["GET /qsi/gather/interviews=500"] });
  await page.goto(server.url("/interviews"));
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

test("a list that could not be refreshed is accessible", async ({ page, startServer, watch }) => {
  watch.expect(/429/);
  const server = await startServer({ rateLimit: "2/1000" });
  const list = await ListPage.open(page, server, LIST);
  await expect(list.table.getByRole("cell", { name: /^Northwind / }).first()).toBeVisible();
  await list.refresh.click();
  await expect(page.getByText("It can be tried again at")).toBeVisible();
  await expectAccessible(page);
});

test("a list that is still loading is accessible", async ({ page, startServer }) => {
  const server = await startServer({ fail: ["GET /qsi/gather/interviews=hang"] });
  await page.goto(server.url("/interviews"));
  await expect(page.getByText("Loading interviews")).toBeAttached();
  await expectAccessible(page);
  // Hangs up, so that the server can end.
  await page.goto("about:blank");
});

test("the page that says the app has stopped is accessible", async ({ page, server, watch }) => {
  watch.expect(/the server responded with a status of 500/);
  watch.expect(/^error: (TypeError|Error|CompileError)/);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 500 }));
  await page.goto(server.url("/interviews"));
  await expect(page.getByRole("heading", { name: "Callboard has stopped" })).toBeVisible();
  await expectAccessible(page);
});
