// States that several screens have, arranged in the same way for each.

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { LoginPage } from "../support/pages/login.ts";
import { partsFetched } from "../support/parts.ts";
import { release } from "../support/release.ts";
import { dist, type Server, type User } from "../support/server.ts";
import { expect } from "../support/test.ts";
import { hold } from "../support/time.ts";
import type { Stage } from "./scene.ts";

export const LIST = "/qsi/gather/interviews?";
/** Ten rows have all that twenty-five have, and are looked through in half the time. */
export const TEN = "/interviews?pageSize=10";
const VERA: User = { name: "vera", password: "staple horse battery", readOnly: true };

export const LONG_TITLES = [
  "Senior intensive care nurse for nights, weekends and public holidays in the children’s ward of the university clinic, with experience in ventilation, neonatal transport and the training of new colleagues, German at level C1 (full or part time)",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_interview_for_the_second_round_2026",
  "Short",
];
export const RIGHT_TO_LEFT_TITLES = ["מהנדסת תוכנה בכירה, צוות תשלומים (תל אביב)", "ممرض أول — قسم الطوارئ 24/7", "Nurse, ממרץ, Ward 7B"];

/** A server with nothing but interviews of these titles, in this order. */
export async function serverWith(stage: Stage, titles: string[], more: object = {}): Promise<Server> {
  const server = await stage.startServer({ demo: 0 });
  for (const title of titles.toReversed()) {
    await server.api().create({ title, displayName: title, interviewType: "standard", questionIds: [], ...more });
  }
  return server;
}

/** The id of the first interview of a server that is of a documented type and has a title of the usual length. */
export async function usualId(server: Server): Promise<string> {
  const rows = (await server.api().list({ interviewType: "standard" })).interviews;
  return rows.find(({ title }) => /^[\w ,()–-]{12,60}$/.test(title))?.id ?? "";
}

/** Answers to these addresses stay on their way for as long as the page is looked at. */
export async function neverAnswered({ page }: Stage, url: RegExp): Promise<void> {
  await hold(page, url);
}

/** No network, without losing what the page has already fetched. */
export async function goOffline({ page, context, watch }: Stage): Promise<void> {
  watch.expect(/net::ERR_INTERNET_DISCONNECTED/);
  await partsFetched(page);
  await context.setOffline(true);
}

/** Somebody who may only read is at this address. */
export async function readOnlyAt({ page, startServer }: Stage, address: (server: Server) => Promise<string>): Promise<void> {
  const server = await startServer({ users: [VERA] });
  await page.goto(server.url("/interviews"));
  await new LoginPage(page).signIn(VERA.name, VERA.password);
  await expect(page.getByRole("group", { name: "Account" })).toContainText("Read only");
  const wanted = await address(server);
  if (wanted !== "/interviews") {
    await page.goto(server.url(wanted));
  }
}

/** The API of `page.request` is the signed-in person's; a program has no session. */
export async function firstIdOf({ page }: Stage, server: Server): Promise<string> {
  const answer = await page.request.get(server.url(`${LIST}pageSize=1`));
  return ((await answer.json()) as { data: { interviews: { id: string }[] } }).data.interviews[0]?.id ?? "";
}

/** A newer version is on the host while the page at this address is open. */
export async function newVersionAt({ page, startServer }: Stage, address: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "callboard-dist-"));
  try {
    await cp(dist, folder, { recursive: true });
    // All on one page: the next one would be read ahead while the server is away.
    const server = await startServer({ demo: 10, dist: folder });
    await page.goto(server.url(address));
    await partsFetched(page);
    await server.stop();
    await release(folder);
    await server.startAgain();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(page.getByText("A newer version of Callboard is here")).toBeVisible();
  } finally {
    await rm(folder, { recursive: true });
  }
}
