// The real server as a process of its own, with a data file of its own.

import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

import { Api } from "./api.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const program = process.env.CALLBOARD_SERVER ?? path.join(project, "target/release/callboard-server");
export const dist = process.env.CALLBOARD_DIST ?? path.join(project, "dist");
/** A development build, which has the gallery. */
export const developmentDist = process.env.CALLBOARD_DEVELOPMENT_DIST ?? path.join(project, "target/dist-dev");

// The keys of the demo data.
export const KEY = "qapi_demo_northwind";
export const KEY_OF_LISBON = "qapi_demo_northwind_lisbon";
export const KEY_OF_CONTOSO = "qapi_demo_contoso";

export interface ServerOptions {
  /** Demo interviews in the data file; 240 when left out. */
  demo?: number;
  /** People connect with a key of their own. */
  ownKey?: boolean;
  /** Requests that fail, such as "GET /qsi/gather/interviews#2=500". */
  fail?: string[];
  /** Requests a minute and an hour; more than any journey needs when left out. */
  rateLimit?: string;
  /** Details carry only what the documentation's sample has. */
  seedDetail?: boolean;
  /** Milliseconds added to every answer of the API. */
  latencyMs?: number;
  /** The folder of the built app; the one that was built for the tests when left out. */
  dist?: string;
  /** The path that everything is hosted below, such as "/callboard/". */
  basePath?: string;
  /** Instead of a local API: another server, and the key to call it with. */
  upstream?: { origin: string; key?: string };
  /** Seconds after which it gives a call to that server up. */
  upstreamTimeout?: number;
  /** Who may come in; everybody when left out. */
  users?: User[];
}

export interface User {
  name: string;
  password: string;
  readOnly?: boolean;
}

type Process = ChildProcessByStdio<null, Readable, Readable>;

/** A running server. */
export class Server {
  /** Where it is, such as "http://127.0.0.1:41234", with the base path behind it where there is one. */
  readonly origin: string;

  private constructor(
    private readonly options: ServerOptions,
    private readonly folder: string,
    private running: Running,
  ) {
    this.origin = running.origin;
  }

  static async start(options: ServerOptions = {}): Promise<Server> {
    const folder = await mkdtemp(path.join(tmpdir(), "callboard-e2e-"));
    for (const user of options.users ?? []) {
      putUser(folder, user);
    }
    return new Server(options, folder, await run(options, folder, "127.0.0.1:0"));
  }

  url(address: string): string {
    return this.origin + address;
  }

  /** Its API, as a program calls it; the key is needed where people bring their own. */
  api(key?: string): Api {
    return new Api(this.origin, key);
  }

  /** Adds a user, or gives one a new password, as an operator does while the server runs. */
  putUser(user: User): void {
    putUser(this.folder, user);
  }

  /** Ends the process as an operator does, and keeps its data. */
  async stop(): Promise<void> {
    await this.running.end();
  }

  /** The same port and the same data file, in a new process. */
  async startAgain(): Promise<void> {
    this.running = await run(this.options, this.folder, new URL(this.origin).host);
  }

  /** Ends the process and throws its data away. */
  async close(): Promise<void> {
    try {
      await this.running.end();
    } finally {
      await rm(this.folder, { recursive: true });
    }
  }
}

interface Running {
  origin: string;
  end: () => Promise<void>;
}

async function run(options: ServerOptions, folder: string, listen: string): Promise<Running> {
  const key = options.upstream?.key;
  const child = spawn(program, ["--listen", listen, "--dist", options.dist ?? dist, "--base-path", options.basePath ?? "/", ...flags(options, folder)], {
    stdio: ["ignore", "pipe", "pipe"],
    // Nothing of the surrounding environment may change what a test starts.
    env: key === undefined ? {} : { QUALIFI_API_KEY: key },
  });
  const killed = () => child.kill("SIGKILL");
  process.once("exit", killed);
  const said: string[] = [];
  createInterface(child.stderr).on("line", (line) => said.push(line));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const origin = await Promise.race([
    readyLine(child),
    ended.then((code) => {
      throw new Error(`the server ended with ${code}: ${said.join("\n")}`);
    }),
  ]);

  const end = async () => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    child.kill("SIGTERM");
    const code = await ended;
    process.removeListener("exit", killed);
    if (!isRunning) {
      throw new Error(`the server ended by itself (${code}): ${said.join("\n")}`);
    }
    // Calls that failed on purpose are in its log; a panic, or a request that held it up, is no good end.
    if (code !== 0 || said.some((line) => /panicked|still running/.test(line))) {
      throw new Error(`the server did not end in good order (${code}): ${said.join("\n")}`);
    }
  };
  return { origin, end: once(end) };
}

function flags(options: ServerOptions, folder: string): string[] {
  const users = options.users === undefined ? [] : ["--users", usersIn(folder)];
  if (options.upstream !== undefined) {
    const timeout = String(options.upstreamTimeout ?? 30);
    return ["--upstream", options.upstream.origin, "--upstream-timeout", timeout, ...users];
  }
  return [
    ...users,
    ...["--data", path.join(folder, "callboard.sqlite3")],
    ...["--demo", String(options.demo ?? 240)],
    ...["--rate-limit", options.rateLimit ?? "1000000/1000000"],
    ...["--latency-ms", String(options.latencyMs ?? 0)],
    ...(options.ownKey === true ? ["--own-key"] : []),
    ...(options.seedDetail === true ? ["--seed-detail"] : []),
    ...(options.fail ?? []).flatMap((fault) => ["--fail", fault]),
  ];
}

function usersIn(folder: string): string {
  return path.join(folder, "users");
}

function putUser(folder: string, { name, password, readOnly }: User): void {
  const role = readOnly === true ? ["--read-only"] : [];
  execFileSync(program, ["user", "add", name, ...role, "--users", usersIn(folder)], {
    input: `${password}\n`,
    env: {},
  });
}

/** The one line that it prints when it is ready. */
function readyLine(child: Process): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).once("line", (line) => {
      const origin = /^Callboard is at (http:\/\/\S+)\/$/.exec(line)?.[1];
      if (origin === undefined) {
        reject(new Error(`not the ready line: ${line}`));
      } else {
        resolve(origin);
      }
    });
  });
}

function once(action: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => (result ??= action());
}
