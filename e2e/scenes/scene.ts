// One state of one screen, and how to get there: what the checks look at, and what the pictures show.

import type { BrowserContext } from "@playwright/test";

import type { Page } from "../support/test.ts";
import type { Server, ServerOptions } from "../support/server.ts";
import type { Watch } from "../support/watch.ts";

/** What a scene is arranged with. */
export interface Stage {
  page: Page;
  context: BrowserContext;
  /** 240 demo interviews that no scene may change. */
  server: Server;
  /** The same, where people bring their own key. */
  ownKeyServer: Server;
  startServer: (options?: ServerOptions) => Promise<Server>;
  watch: Watch;
}

export interface Scene {
  /** Such as "list" or "copy dialog". */
  screen: string;
  /** Such as "usual" or "no match": the first scene of a screen is the one that stands for it. */
  state: string;
  /** Brings the page there, and waits until nothing of it is still on its way. */
  arrange: (stage: Stage) => Promise<void>;
  /** The page is not the app's, or the app is not there: no banner and no navigation are expected. */
  isBare?: boolean;
  /** The language of the browser; English when left out. */
  locale?: string;
  /** The one size of the picture, where the usual ones would not show the point. */
  size?: { width: number; height: number };
}

type Arrange = Scene["arrange"];

/** The scenes of a screen, named by their states. */
export function screen(name: string, states: Record<string, Arrange | Omit<Scene, "screen" | "state">>): Scene[] {
  return Object.entries(states).map(([state, how]) => {
    return { screen: name, state, ...(typeof how === "function" ? { arrange: how } : how) };
  });
}

/** "copy dialog: two teams" */
export function titleOf(scene: Scene): string {
  return `${scene.screen}: ${scene.state}`;
}

/** "copy-dialog-two-teams" */
export function slugOf(scene: Scene): string {
  return titleOf(scene).toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
