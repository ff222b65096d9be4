// The page of one interview, in every state.

import type { Interview } from "../support/api.ts";
import { DetailPage } from "../support/pages/detail.ts";
import type { Server } from "../support/server.ts";
import { expect } from "../support/test.ts";
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

const DETAIL = "GET /qsi/gather/interviews/*";

/** One with all that an interview can have: a text, a link, questions of two kinds, keywords. */
async function full(server: Server): Promise<Interview | undefined> {
  const rows = await server.api().all({ interviewType: "standard" });
  const details = await Promise.all(rows.map(({ id }) => server.api().interview(id)));
  return details.find(({ title, description, descriptionUrl, questions, surveyQuestions, keywords }) => {
    const hasLists = [questions, surveyQuestions, keywords].every((list) => (list?.length ?? 0) > 1);
    return /^[\w ,()–-]{12,60}$/.test(title) && descriptionUrl?.startsWith("http") && description && hasLists;
  });
}

function failing(status: number, words: string) {
  return async ({ page, startServer, watch }: Stage) => {
    watch.expect(new RegExp(String(status)));
    const server = await startServer({ fail: [`${DETAIL}=${status}`] });
    await page.goto(server.url(`/interviews/${await usualId(server)}`));
    await expect(page.getByRole("main").getByRole("alert")).toContainText(words);
  };
}

function titled(title: string, more: object = {}) {
  return async (stage: Stage) => {
    const server = await serverWith(stage, [title], more);
    const [first] = (await server.api().list()).interviews;
    await DetailPage.open(stage.page, server, first?.id ?? "");
  };
}

export const DETAIL_SCENES = screen("detail", {
  "usual": async ({ page, server }) => {
    const detail = await DetailPage.open(page, server, (await full(server))?.id ?? "");
    await expect(detail.fact("Team")).toHaveText(/^Northwind /);
  },
  "loading": async (stage) => {
    await neverAnswered(stage, /gather\/interviews\/./);
    await stage.page.goto(stage.server.url(`/interviews/${await usualId(stage.server)}`));
    await expect(stage.page.getByText("Loading the interview")).toBeAttached();
  },
  "offline": async (stage) => {
    const { page, server } = stage;
    const [first, second] = (await server.api().list()).interviews;
    const detail = await DetailPage.open(page, server, first?.id ?? "");
    await detail.back.click();
    await expect(page.getByRole("link", { name: second?.title ?? "", exact: true }).first()).toBeVisible();
    await goOffline(stage);
    await page.getByRole("link", { name: second?.title ?? "", exact: true }).first().click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("You are offline");
  },
  "rate limited": async ({ page, startServer, watch }) => {
    watch.expect(/429/);
    const server = await startServer({ rateLimit: "2/1000" });
    const id = await usualId(server);
    await server.api().interview(id);
    await page.goto(server.url(`/interviews/${id}`));
    await expect(page.getByText("It can be tried again at")).toBeVisible();
  },
  "refused": failing(403, "This is not allowed"),
  "key refused": failing(401, "The server's key was refused"),
  "failed": failing(500, "The API failed (error 500)"),
  "read-only": async (stage) => {
    await readOnlyAt(stage, async (server) => `/interviews/${await firstIdOf(stage, server)}`);
    await expect(new DetailPage(stage.page).facts).toBeVisible();
  },
  "not found": async ({ page, server, watch }) => {
    watch.expect(/404/);
    await page.goto(server.url("/interviews/none"));
    await expect(page.getByRole("main").getByRole("alert")).toContainText("There is no such interview");
  },
  "update available": async (stage) => {
    await newVersionAt(stage, "/interviews");
    await stage.page.getByRole("table").getByRole("rowheader").getByRole("link").first().click();
    await expect(new DetailPage(stage.page).facts).toBeVisible();
  },
  "very long titles": titled(LONG_TITLES[0] ?? ""),
  "unbroken words": titled("x".repeat(250), {
    displayName: `d${"x".repeat(249)}`,
    description: "x".repeat(250),
    descriptionUrl: `https://example.com/${"x".repeat(250)}`,
    keywords: ["k".repeat(100)],
  }),
  "right-to-left titles": titled(RIGHT_TO_LEFT_TITLES[0] ?? "", { keywords: ["תשלומים", "backend"] }),
  "archived": async ({ page, server }) => {
    const all = await server.api().all({ archived: true, interviewType: "questionnaire" });
    await DetailPage.open(page, server, all.find(({ status }) => status === 3)?.id ?? "");
  },
  "about to be archived": async ({ page, startServer }) => {
    const server = await startServer({ demo: 10 });
    await DetailPage.open(page, server, await usualId(server));
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Interviews" })).toBeVisible();
    await page.goBack();
    await expect(page.getByText("This interview is about to be archived.")).toBeVisible();
  },
  "without lists": async ({ page, startServer }) => {
    const server = await startServer({ demo: 10, seedDetail: true });
    await DetailPage.open(page, server, await usualId(server));
  },
  "in German": {
    locale: "de-DE",
    arrange: async ({ page, server }) => {
      await page.goto(server.url(`/interviews/${(await full(server))?.id}`));
      await expect(page.getByRole("complementary").getByText(/^Northwind /)).toBeVisible();
    },
  },
});

export const ADDRESS_SCENES = screen("no such page", {
  "not found": async ({ page, server, watch }) => {
    watch.expect(/404/);
    await page.goto(server.url("/none"));
    await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  },
});
