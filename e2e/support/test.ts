// `test` with what every journey needs: servers, and an ear at the browser.

import { test as base } from "@playwright/test";

import type { Api } from "./api.ts";
import { KEY, Server, type ServerOptions } from "./server.ts";
import { Upstream } from "./upstream/upstream.ts";
import { Watch } from "./watch.ts";

interface PerTest {
  /** Starts a server for this test alone: one that fails on purpose, or is written to. */
  startServer: (options?: ServerOptions) => Promise<Server>;
  /** A real API, a script in front of it that fails when told, and the server that calls that one. */
  startBehindUpstream: (options?: ServerOptions) => Promise<BehindUpstream>;
  watch: Watch;
}

export interface BehindUpstream {
  api: Api;
  upstream: Upstream;
  server: Server;
}

interface PerWorker {
  /** 240 demo interviews that tests only read. */
  server: Server;
  /** The same, where people bring their own key. */
  ownKeyServer: Server;
}

export const test = base.extend<PerTest, PerWorker>({
  server: [async ({}, use) => shared({}, use), { scope: "worker" }],
  ownKeyServer: [async ({}, use) => shared({ ownKey: true }, use), { scope: "worker" }],

  startServer: async ({}, use) => {
    const started: Server[] = [];
    await use(async (options) => {
      const server = await Server.start(options);
      started.push(server);
      return server;
    });
    // The last one first: it may be calling an earlier one.
    for (const server of started.reverse()) {
      await server.close();
    }
  },

  startBehindUpstream: async ({ startServer }, use) => {
    const started: Upstream[] = [];
    await use(async (options) => {
      const api = await startServer({ ownKey: true, ...options });
      const upstream = await Upstream.start({ origin: api.origin, key: KEY });
      started.push(upstream);
      const server = await startServer({ upstream: { origin: upstream.origin, key: KEY }, upstreamTimeout: 2 });
      return { api: api.api(KEY), upstream, server };
    });
    for (const upstream of started) {
      await upstream.close();
    }
  },

  watch: async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    watch.verify();
  },

  // Depends on the servers and the watch, so that both outlive the pages.
  context: async ({ startServer: _, startBehindUpstream: __, watch, context }, use) => {
    await watch.listenTo(context);
    await use(context);
  },
});

export { expect, type Locator, type Page, type Response } from "@playwright/test";

async function shared(options: ServerOptions, use: (server: Server) => Promise<void>): Promise<void> {
  const server = await Server.start(options);
  await use(server);
  await server.close();
}
