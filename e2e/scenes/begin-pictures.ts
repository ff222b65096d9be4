// Takes the old pictures away, so that none of a scene stays that is no longer there.

import { mkdir, rm } from "node:fs/promises";
import path from "node:path";

import { FOLDER } from "./gallery.ts";

export default async function beginPictures(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(path.join(FOLDER, "table"), { recursive: true });
}
