// Callboard and the plain page: each served by a server of its own, the same program with the same data.

import type { Browser, BrowserContext, Page } from "@playwright/test";

import { Server } from "../support/server.ts";
import { instrument } from "./instrument.ts";
import { type Network, slowDown } from "./networks.ts";
import { PLAIN } from "./settings.ts";

export const INTERVIEWS = 5000;

export type Name = "callboard" | "beside";
export type Samples = Record<Name, number[]>;

export const noSamples = (): Samples => ({ callboard: [], beside: [] });

export class Contestant {
  constructor(
    readonly name: Name,
    readonly server: Server,
  ) {}

  /** A browser's memory of its own: nothing is in it. */
  async context(browser: Browser): Promise<BrowserContext> {
    const context = await browser.newContext();
    await instrument(context);
    return context;
  }

  /** The list in a new tab, once its first rows are painted; the number is when that was. */
  async open(context: BrowserContext, network: Network, address = "/interviews"): Promise<[Page, number]> {
    const page = await context.newPage();
    await slowDown(page, network);
    await page.goto(this.server.url(address), { waitUntil: "commit" });
    return [page, await page.evaluate(() => window.bench.firstRows)];
  }

  /** What the API says of a page of the list. */
  async list(query: string): Promise<List> {
    const answer = await fetch(this.server.url(`/qsi/gather/interviews?${query}`));
    if (!answer.ok) {
      throw new Error(`${query}: ${answer.status}`);
    }
    const { data } = (await answer.json()) as { data: List };
    return data;
  }

  /** The interviews of it. */
  async interviews(query: string): Promise<Listed[]> {
    return (await this.list(query)).interviews;
  }
}

export interface List {
  interviews: Listed[];
  pagination: { total: number; page: number; pages: number; pageSize: number };
}

export interface Listed {
  id: string;
  title: string;
}

export class Contestants {
  private constructor(readonly all: [Contestant, Contestant]) {}

  static async start(): Promise<Contestants> {
    const callboard = new Contestant("callboard", await Server.start({ demo: INTERVIEWS }));
    const plain = new Contestant("beside", await Server.start({ demo: INTERVIEWS, dist: PLAIN }));
    return new Contestants([callboard, plain]);
  }

  get callboard(): Contestant {
    return this.all[0];
  }

  /** Each in turn, and the other first the next time: what slows the machine down slows both. */
  async inTurn(rounds: number, measure: (contestant: Contestant, round: number) => Promise<void>): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      for (const contestant of round % 2 === 0 ? this.all : this.all.toReversed()) {
        await measure(contestant, round);
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((contestant) => contestant.server.close()));
  }
}
