// Writes docs/pictures/README.md: which screen has which state, with a picture of each.

import { writeFile } from "node:fs/promises";
import path from "node:path";

import { SCENES, SCREENS } from "./all.ts";
import { fileInFull, fileInTable, FOLDER, IN_FULL, looksOf, SHOWPIECES, textFor } from "./gallery.ts";
import { type Scene, slugOf } from "./scene.ts";

/** States that more than one screen has; the others are named in the column of their own. */
function sharedStates(): string[] {
  const states = [...new Set(SCENES.map(({ state }) => state))];
  return states.filter((state) => SCENES.filter((scene) => scene.state === state).length > 1);
}

function overview(): string {
  const shared = sharedStates();
  const link = (scene: Scene, text: string) => `[${text}](#${slugOf(scene)})`;
  const rows = SCREENS.map(({ screen }) => {
    const of = SCENES.filter((scene) => scene.screen === screen);
    const cells = shared.map((state) => {
      const scene = of.find((scene) => scene.state === state);
      return scene === undefined ? "" : link(scene, "✓");
    });
    const others = of.filter(({ state }) => !shared.includes(state)).map((scene) => link(scene, scene.state));
    return [`**${screen}**`, ...cells, others.join(", ")];
  });
  const header = ["screen", ...shared, "only here"];
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function pictures(): string {
  return SCREENS.map(({ screen }) => {
    const rows = SCENES.filter((scene) => scene.screen === screen).map((scene) => {
      const images = looksOf(scene).map((look) => `![${textFor(scene, look)}](${fileInTable(scene, look)})`);
      const [wide = "", narrow = ""] = images;
      return `| <a id="${slugOf(scene)}"></a>${scene.state} | ${wide} | ${narrow} |`;
    });
    return `## ${screen}\n\n| state | monitor | phone |\n| --- | --- | --- |\n${rows.join("\n")}`;
  }).join("\n\n");
}

function showpieces(): string {
  const [wide, narrow, wideDark, narrowDark] = IN_FULL;
  const rows = SHOWPIECES.map((scene) => {
    const links = [wide, narrow, wideDark, narrowDark].flatMap((look) => {
      return look === undefined ? [] : [`[${look.width} px, ${look.scheme}](${fileInFull(scene, look)})`];
    });
    return `| ${scene.screen} | ${links.join(" | ")} |`;
  });
  return `| screen | | | | |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}`;
}

export default async function writePictureTable(): Promise<void> {
  const text = `# Every screen, every state

Made by \`cargo xtask pictures\` from the scenes of [e2e/scenes](../../e2e/scenes), which the journeys check
(\`e2e/tests/scenes.spec.ts\`). Do not edit by hand.

${overview()}

In the size of the screen, in both colour schemes:

${showpieces()}

${pictures()}
`;
  await writeFile(path.join(FOLDER, "README.md"), text);
}
