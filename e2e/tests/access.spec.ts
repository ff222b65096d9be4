// A server that lets in its users only: signing in, what a session is worth, and how it ends.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { LoginPage } from "../support/pages/login.ts";
import { KEY, type Server, type User } from "../support/server.ts";
import { expect, type Page, test } from "../support/test.ts";

const ANN: User = { name: "ann", password: "correct horse battery" };
const VERA: User = { name: "vera", password: "staple horse battery", readOnly: true };

async function signedIn(page: Page, server: Server, user: User, address = "/interviews"): Promise<void> {
  await page.goto(server.url(address));
  await new LoginPage(page).signIn(user.name, user.password);
  await expect(page).toHaveURL(server.url(address));
}

test("a deep link leads over the login page to where it was meant to", async ({
  page,
  context,
  ownKeyServer: api,
  startServer,
  watch,
}) => {
  watch.expect(/401/);
  const server = await startServer({ upstream: { origin: api.origin, key: KEY }, users: [ANN] });
  const address = "/interviews?search=er&pageSize=10";
  await page.goto(server.url(address));
  const login = new LoginPage(page);
  await expect(login.heading).toBeVisible();
  await login.signIn("ann", "a wrong password");
  await expect(login.problem).toHaveText("The name or the password is not right. Check both and try again.");
  await expect(login.name).toHaveValue("ann");
  await expect(login.password).toHaveValue("");
  await expect(login.password).toBeFocused();
  await login.signIn(ANN.name, ANN.password);
  await expect(page).toHaveURL(server.url(address));
  await new ListPage(page).shows(await api.api(KEY).titles({ search: "er", pageSize: "10" }));
  await expect(page.getByRole("group", { name: "Account" })).toContainText("ann");

  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: "callboard", httpOnly: true, sameSite: "Strict", path: "/" });
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("a link from another site finds the session of somebody who is signed in", async ({ page, startServer }) => {
  const server = await startServer({ users: [ANN] });
  await signedIn(page, server, ANN);
  const address = "/interviews?search=er";
  await page.route("http://elsewhere.example/", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Elsewhere</title><a href="${server.url(address)}">Interviews</a>`,
    }),
  );
  await page.goto("http://elsewhere.example/");
  await page.getByRole("link", { name: "Interviews" }).click();
  await expect(page).toHaveURL(server.url(address));
  await expect(new ListPage(page).titles.first()).toBeVisible();
});

test("signing out ends the session for good and keeps nobody's page", async ({ page, context, startServer }) => {
  const server = await startServer({ users: [ANN] });
  await signedIn(page, server, ANN);
  const cookies = await context.cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toHaveText("You are signed out.");
  expect(await context.cookies()).toEqual([]);
  await page.goto(server.url("/interviews"));
  await expect(new LoginPage(page).heading).toBeVisible();
  // Somebody kept a copy of the cookie.
  await context.addCookies(cookies);
  await page.goto(server.url("/interviews"));
  await expect(new LoginPage(page).heading).toBeVisible();
});

test("a session that ends in the middle of a form loses nothing and sends nothing twice", async ({
  page,
  context,
  startServer,
  watch,
}) => {
  watch.expect(/401/);
  const server = await startServer({ users: [ANN] });
  await signedIn(page, server, ANN, "/interviews/new");
  const title = page.getByRole("textbox", { name: "Title" });
  await title.fill("Night nurse in Porto");
  const writes: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") {
      writes.push(request.method());
    }
  });
  // A new password ends every session with the old one.
  const renewed = { ...ANN, password: "another horse battery" };
  server.putUser(renewed);
  const create = async () => {
    await page.getByRole("button", { name: "Create interview" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  };
  await create();
  const ended = page.getByRole("alert").filter({ hasText: "Your session has ended. Sign in again" });
  await expect(ended).toBeVisible();
  await expect(page.getByText("No interview was created.")).toBeVisible();
  await expect(title).toHaveValue("Night nurse in Porto");
  expect(writes).toEqual(["POST"]);

  const opened = context.waitForEvent("page");
  await ended.getByRole("link", { name: "Sign in in a new tab" }).click();
  const tab = await opened;
  await new LoginPage(tab).signIn(renewed.name, renewed.password);
  await expect(tab).toHaveURL(server.url("/interviews/new"));
  await tab.close();
  await expect(title).toHaveValue("Night nurse in Porto");
  expect(writes).toEqual(["POST"]);

  await create();
  await expect(new DetailPage(page).heading).toHaveText("Night nurse in Porto");
  await expect(ended).toHaveCount(0);
  expect(writes).toEqual(["POST", "POST"]);
});

test("in the same tab the way back leads to the form, and the draft is there", async ({ page, startServer, watch }) => {
  watch.expect(/401/);
  const server = await startServer({ users: [ANN] });
  await signedIn(page, server, ANN, "/interviews/new");
  await page.getByRole("textbox", { name: "Title" }).fill("Kept over the login page");
  server.putUser(ANN);
  await page.getByRole("button", { name: "Create interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  const ended = page.getByRole("alert").filter({ hasText: "Your session has ended. Sign in again" });
  await ended.getByRole("link", { name: "Sign in again" }).click();
  await new LoginPage(page).signIn(ANN.name, ANN.password);
  await expect(page).toHaveURL(/\/interviews\/new/);
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Kept over the login page");
});

test("a read-only user sees no control that writes, and the server would refuse it", async ({ page, startServer }) => {
  const server = await startServer({ users: [ANN, VERA] });
  await signedIn(page, server, VERA);
  const list = new ListPage(page);
  await expect(list.titles.first()).toBeVisible();
  await expect(page.getByRole("group", { name: "Account" })).toContainText("Read only");
  await expect(page.getByRole("link", { name: "New interview" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Import" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Export…" })).toBeVisible();
  await list.titles.first().click();
  await expect(new DetailPage(page).facts).toBeVisible();
  for (const name of ["Copy", "Archive"]) {
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  }
  await page.goto(`${page.url()}/edit`);
  await expect(page.getByText("You can look but not change")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  const refused = await page.request.post(server.url("/qsi/gather/interviews"), { data: { title: "Mine" } });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ error: { code: "READ_ONLY", details: { carriedOut: "no" } } });
});

test("too many wrong passwords are slowed down in words", async ({ page, startServer, watch }) => {
  watch.expect(/401/);
  watch.expect(/429/);
  const server = await startServer({ users: [ANN] });
  await page.goto(server.url("/login"));
  const login = new LoginPage(page);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await login.signIn("ann", `wrong password ${attempt}`);
    await expect(login.problem).toContainText("is not right");
  }
  await login.signIn("ann", "wrong password again");
  await expect(login.problem).toContainText("There were too many wrong passwords. Try again in");
});
