// Programs beside our server, which end with the measurement.

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { access, constants } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

/** Where a program is, or nothing where it is not on this machine. */
export async function onPath(name: string): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin"];
  for (const folder of folders) {
    const program = path.join(folder, name);
    if (await access(program, constants.X_OK).then(() => true, () => false)) {
      return program;
    }
  }
  return undefined;
}

/** What a short program prints. */
export async function printedBy(program: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args);
  return stdout;
}

/** A program that runs until it is ended. */
export class Child {
  private constructor(private readonly process: ChildProcess) {}

  static start(program: string, args: string[]): Child {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
    // Asked and not killed: nginx then ends its own processes as well.
    process.once("exit", () => child.kill("SIGTERM"));
    return new Child(child);
  }

  /** Its first line. */
  firstLine(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.process.once("error", reject);
      this.process.once("exit", (code) => reject(new Error(`${this.process.spawnfile} ended with ${code}`)));
      if (this.process.stdout !== null) {
        createInterface(this.process.stdout).once("line", resolve);
      }
    });
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("close", resolve));
    if (this.process.exitCode === null && this.process.signalCode === null) {
      this.process.kill("SIGTERM");
      await ended;
    }
  }
}
