// What the run has to say as a whole.

import { tableText } from "./support/upstream/table.ts";

export default async function printFaultTable(): Promise<void> {
  const table = await tableText();
  if (table !== undefined) {
    console.log(table);
  }
}
