// Ports for programs that cannot take a free one themselves.

import { connect, createServer } from "node:net";

/** One that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

const ATTEMPTS = 200;

/** Waits until somebody listens there. */
export async function untilAnswered(origin: string): Promise<void> {
  const { hostname, port } = new URL(origin);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), hostname);
      socket.once("connect", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (isThere) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nobody listens at ${origin}`);
}
