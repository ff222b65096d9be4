// The server under load: its answers beside the same bytes from memory, its files beside nginx.

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { test } from "@playwright/test";

import { dist, Server } from "../support/server.ts";
import { Child, onPath } from "./child.ts";
import type { Name } from "./contestants.ts";
import { startNginx } from "./nginx.ts";
import { Results } from "./results.ts";
import { RUNS, SAME_BYTES } from "./settings.ts";
import { LOAD_IN_WORDS, type Load, load } from "./wrk.ts";

const INTERVIEWS = 50_000;

/** The same thing at two addresses. */
interface Pair {
  what: string;
  callboard: string;
  beside: string;
  headers: string[];
}

test("server", async () => {
  const results = new Results("server");
  const wrk = await onPath("wrk");
  if (wrk === undefined) {
    results.note("Skipped: wrk is not on this machine (apt-get install wrk).");
    await results.write();
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), "callboard-bench-"));
  const server = await Server.start({ demo: INTERVIEWS, rateLimit: "1000000000/1000000000" });
  const answers = await answersOf(server, folder);
  const nginx = await startNginx(folder);
  try {
    const files = nginx === undefined ? [] : await filesOf(server, nginx.origin, nginx.coding);
    for (const pair of [...answers.pairs, ...files]) {
      addTo(results, pair.what, await inTurn(wrk, pair));
    }
  } finally {
    await Promise.all([nginx?.end(), answers.end(), server.close()]);
    await rm(folder, { recursive: true });
  }
  const interviews = INTERVIEWS.toLocaleString("en");
  results.note(`wrk, ${LOAD_IN_WORDS}. The API has ${interviews} interviews; beside it the same bytes by bare axum.`);
  results.note(nginx === undefined ? "Skipped: nginx is not on this machine." : "Files are beside nginx.");
  await results.write();
});

function addTo(results: Results, what: string, { callboard, beside }: Record<Name, Load[]>): void {
  for (const [name, words, unit] of [
    ["p50", "p50", "ms"],
    ["p99", "p99", "ms"],
    ["perSecond", "a second", "1/s"],
  ] as const) {
    const of = (loads: Load[]) => loads.map((one) => one[name]);
    results.add({ what: `${what}: ${words}`, unit, callboard: of(callboard), beside: of(beside) });
  }
}

async function inTurn(wrk: string, pair: Pair): Promise<Record<Name, Load[]>> {
  const loads: Record<Name, Load[]> = { callboard: [], beside: [] };
  const names: Name[] = ["callboard", "beside"];
  for (let round = 0; round < RUNS; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      loads[name].push(await load(wrk, pair[name], pair.headers));
    }
  }
  return loads;
}

/** List, search and detail, and a program that has learnt these answers. */
async function answersOf(server: Server, folder: string) {
  const list = "/qsi/gather/interviews?page=1&pageSize=25";
  const asked = await fetch(server.url(list));
  const { data } = (await asked.json()) as { data: { interviews: { id: string }[] } };
  const paths = [
    ["list", list],
    ["search", "/qsi/gather/interviews?page=1&pageSize=25&search=engineer"],
    ["detail", `/qsi/gather/interviews/${data.interviews[0]?.id}`],
  ] as const;
  const learnt = [];
  for (const [what, address] of paths) {
    const answer = await fetch(server.url(address));
    if (!answer.ok) {
      throw new Error(`${address}: ${answer.status}`);
    }
    const file = path.join(folder, `${what}.json`);
    await writeFile(file, Buffer.from(await answer.arrayBuffer()));
    learnt.push(file);
  }
  const child = Child.start(SAME_BYTES, learnt);
  const origin = await child.firstLine();
  const pairs = paths.map(([what, address], index): Pair => {
    return { what, callboard: server.url(address), beside: `${origin}/${index}`, headers: [] };
  });
  return { pairs, end: () => child.end() };
}

/** The page, and the program that it starts. */
async function filesOf(server: Server, nginx: string, coding: string): Promise<Pair[]> {
  const wasm = (await readdir(dist)).find((name) => name.startsWith("callboard") && name.endsWith("_bg.wasm"));
  if (wasm === undefined) {
    throw new Error(`there is no program in ${dist}`);
  }
  const headers = [`Accept-Encoding: ${coding}`];
  return [["page", "index.html"], ["program", wasm]].map(([what, name]): Pair => {
    return { what: `file, ${what}`, callboard: server.url(`/${name}`), beside: `${nginx}/${name}`, headers };
  });
}
