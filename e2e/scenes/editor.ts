// The form for a new interview, the form of one that is there, what stands between a form and the API, and drafts.

import type { Server } from "../support/server.ts";
import { expect, type Page } from "../support/test.ts";
import { screen, type Stage } from "./scene.ts";
import {
  firstIdOf,
  goOffline,
  LONG_TITLES,
  neverAnswered,
  newVersionAt,
  readOnlyAt,
  RIGHT_TO_LEFT_TITLES,
  serverWith,
  usualId,
} from "./states.ts";

const NEW = "/interviews/new";
const title = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true });
const description = (page: Page) => page.getByRole("textbox", { name: "Description", exact: true });

async function openNew(page: Page, server: Server): Promise<void> {
  await page.goto(server.url(NEW));
  await expect(title(page)).toBeVisible();
}

/** The form of an interview, with its questions in it. */
async function openEdit(page: Page, server: Server, id: string): Promise<void> {
  await page.goto(server.url(`/interviews/${id}/edit`));
  await expect(title(page)).toBeVisible();
}

/** Takes the first ones that a picker offers. */
async function pick(page: Page, name: string, count: number): Promise<void> {
  const picker = page.getByRole("combobox", { name, exact: true });
  await picker.click();
  await expect(page.getByRole("listbox").getByRole("option").nth(count)).toBeVisible();
  for (let taken = 0; taken < count; taken += 1) {
    await picker.press("ArrowDown");
    await picker.press("Enter");
  }
  await picker.press("Escape");
}

async function fill(page: Page): Promise<void> {
  await title(page).fill("Night nurse, intensive care");
  await description(page).fill("Nights and weekends on the intensive care ward.\nTen minutes, four questions.");
  await pick(page, "Questions", 3);
  await pick(page, "Survey questions", 2);
  const keywords = page.getByRole("combobox", { name: "Keywords" }).or(page.getByRole("textbox", { name: "Keywords" }));
  for (const keyword of ["night shift", "intensive care", "Pflege"]) {
    await keywords.fill(keyword);
    await keywords.press("Enter");
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** A form of an interview with two changes in it. */
async function change({ page, startServer }: Stage): Promise<{ server: Server; id: string }> {
  const server = await startServer({ demo: 40 });
  const id = await usualId(server);
  await openEdit(page, server, id);
  await title(page).fill("Night nurse, intensive care");
  await description(page).fill("Nights and weekends.\nTen minutes, four questions.");
  await expect(page.getByRole("button", { name: "Save 2 changes" })).toBeEnabled();
  return { server, id };
}

async function preview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save 2 changes" }).click();
  await expect(page.getByRole("dialog", { name: "Save 2 changes?" })).toBeVisible();
}

async function send(page: Page): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
}

/** The form of an interview when reading it fails in this way. */
function unread(status: number, words: string) {
  return async ({ page, startServer, watch }: Stage) => {
    watch.expect(new RegExp(String(status)));
    const server = await startServer({ demo: 10, fail: [`GET /qsi/gather/interviews/*=${status}`] });
    await page.goto(server.url(`/interviews/${await usualId(server)}/edit`));
    await expect(page.getByRole("main").getByRole("alert")).toContainText(words);
  };
}

/** A form that was sent and refused in this way. */
function refused(status: number) {
  return async (stage: Stage) => {
    const { page, watch } = stage;
    watch.expect(new RegExp(String(status)));
    await change(stage);
    await page.route(/\/qsi\/gather\/interviews\/[^/?]+$/, (route) => {
      if (route.request().method() !== "PATCH") {
        return route.fallback();
      }
      const error = { code: "FORBIDDEN", message: "This key may not change interviews" };
      return route.fulfill({ status, json: { success: false, error, meta: { requestId: "req_7f3a" } } });
    });
    await preview(page);
    await send(page);
    await expect(page.getByRole("main").getByRole("alert").first()).toContainText("This is not allowed");
  };
}

export const EDITOR_SCENES = [
  ...screen("new form", {
    "usual": async ({ page, server }) => {
      await openNew(page, server);
      await fill(page);
    },
    "first run": async ({ page, startServer }) => openNew(page, await startServer({ demo: 0 })),
    "in need of mending": async ({ page, server }) => {
      await openNew(page, server);
      await page.getByRole("button", { name: "Create interview" }).click();
      await expect(page.getByText(/needs? mending/).first()).toBeVisible();
    },
    "choosing questions": async ({ page, server }) => {
      await openNew(page, server);
      const picker = page.getByRole("combobox", { name: "Questions", exact: true });
      await picker.click();
      await expect(page.getByRole("listbox").getByRole("option").nth(2)).toBeVisible();
      await picker.press("ArrowDown");
    },
    "come back to": async ({ page, server }) => {
      await openNew(page, server);
      await title(page).fill("Half a title");
      await expect(page.getByText("Kept on this device")).toBeVisible();
      await page.reload();
      await expect(page.getByText("You have unsaved changes from")).toBeVisible();
    },
    "offline": async (stage) => {
      const { page } = stage;
      stage.watch.expect(/net::ERR_/);
      await openNew(page, stage.server);
      await title(page).fill("Typed on a train");
      await goOffline(stage);
      await page.getByRole("button", { name: "Create interview" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
      await expect(page.getByRole("main").getByRole("alert").first()).toContainText("No interview was created.");
    },
    "rate limited": async ({ page, startServer, watch }) => {
      watch.expect(/429/);
      await openNew(page, await startServer({ fail: ["POST /qsi/gather/interviews=429"] }));
      await title(page).fill("The hundred and first");
      await page.getByRole("button", { name: "Create interview" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
      await expect(page.getByRole("main").getByRole("alert").first()).toContainText("Too many requests");
    },
    "not known whether created": async ({ page, startServer, watch }) => {
      watch.expect(/net::ERR_|50\d/);
      await openNew(page, await startServer({ fail: ["POST /qsi/gather/interviews=500"] }));
      await title(page).fill("Made or not");
      await page.getByRole("button", { name: "Create interview" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
      await expect(page.getByRole("button", { name: "Look for it" })).toBeVisible();
    },
    "read-only": async (stage) => {
      await readOnlyAt(stage, () => Promise.resolve(NEW));
      await expect(stage.page.getByText("You can look but not change")).toBeVisible();
    },
    "update available": (stage) => newVersionAt(stage, NEW),
    "right-to-left titles": async ({ page, server }) => {
      await openNew(page, server);
      await title(page).fill(RIGHT_TO_LEFT_TITLES[0] ?? "");
    },
    "in German": {
      locale: "de-DE",
      arrange: async ({ page, server }) => {
        await page.goto(server.url(NEW));
        await expect(page.getByRole("textbox", { name: "Titel", exact: true })).toBeVisible();
      },
    },
  }),
  ...screen("edit form", {
    "usual": async (stage) => {
      await change(stage);
      await stage.page.evaluate(() => scrollTo(0, 0));
    },
    "loading": async (stage) => {
      await neverAnswered(stage, /gather\/interviews\/./);
      await stage.page.goto(stage.server.url(`/interviews/${await usualId(stage.server)}/edit`));
      await expect(stage.page.getByText("Loading the interview")).toBeAttached();
    },
    "rate limited": async ({ page, startServer, watch }) => {
      watch.expect(/429/);
      const server = await startServer({ rateLimit: "2/1000" });
      const id = await usualId(server);
      await server.api().interview(id);
      await page.goto(server.url(`/interviews/${id}/edit`));
      await expect(page.getByText("It can be tried again at")).toBeVisible();
    },
    "refused": refused(403),
    "failed": unread(500, "The API failed (error 500)"),
    "read-only": async (stage) => {
      await readOnlyAt(stage, async (server) => `/interviews/${await firstIdOf(stage, server)}/edit`);
      await expect(stage.page.getByText("You can look but not change")).toBeVisible();
    },
    "not found": async ({ page, server, watch }) => {
      watch.expect(/404/);
      await page.goto(server.url("/interviews/none/edit"));
      await expect(page.getByRole("main").getByRole("alert")).toContainText("There is no such interview");
    },
    "archived": async ({ page, server }) => {
      const all = await server.api().all({ archived: true });
      await page.goto(server.url(`/interviews/${all.find(({ status }) => status === 3)?.id}/edit`));
      await expect(page.getByText("This interview is archived")).toBeVisible();
    },
    "very long titles": async (stage) => {
      const server = await serverWith(stage, LONG_TITLES.slice(0, 1));
      await openEdit(stage.page, server, await firstIdOf(stage, server));
    },
  }),
  ...screen("save preview", {
    "usual": async (stage) => {
      await change(stage);
      await preview(stage.page);
    },
    "of a new one": async ({ page, server }) => {
      await openNew(page, server);
      await fill(page);
      await page.getByRole("button", { name: "Create interview" }).click();
      await expect(page.getByRole("dialog", { name: "Create this interview?" })).toBeVisible();
    },
  }),
  ...screen("conflict", {
    "usual": async (stage) => {
      const { server, id } = await change(stage);
      await server.api().update(id, { title: "Night nurse, ICU", description: "Nights only." });
      await preview(stage.page);
      await send(stage.page);
      await expect(stage.page.getByRole("dialog", { name: "Somebody else has changed this interview" })).toBeVisible();
    },
  }),
  ...screen("drafts", {
    "usual": async ({ page, server }) => {
      for (const address of [NEW, `/interviews/${await usualId(server)}/edit`]) {
        await page.goto(server.url(address));
        await title(page).fill(address === NEW ? LONG_TITLES[0] ?? "" : "Night nurse, intensive care");
        await expect(page.getByText("Kept on this device")).toBeVisible();
      }
      await page.goto(server.url("/drafts"));
      await expect(page.getByRole("main").getByText("Night nurse, intensive care").first()).toBeVisible();
    },
    "first run": async ({ page, server }) => {
      await page.goto(server.url("/drafts"));
      await expect(page.getByText("There are no drafts")).toBeVisible();
    },
  }),
];
