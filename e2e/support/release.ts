// A newer version of the app, as a host gets it.

import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Makes of a folder with the app the same app under another name of its program, as any change of it brings. */
export async function release(folder: string): Promise<void> {
  const program = (await readdir(folder)).find((name) => name.endsWith("_bg.wasm")) ?? "";
  const other = program.replace(/-[0-9a-f]+_bg/, "-0123456789abcdef_bg");
  await rename(path.join(folder, program), path.join(folder, other));
  for (const name of ["index.html", "service-worker.js"]) {
    const file = path.join(folder, name);
    const text = (await readFile(file, "utf8")).replaceAll(program, other);
    await writeFile(file, text.replace(/const VERSION = "\w+"/, 'const VERSION = "next"'));
    // The compressed copies are of the old text.
    await Promise.all(["br", "gz"].map((ending) => rm(`${file}.${ending}`, { force: true })));
  }
}
