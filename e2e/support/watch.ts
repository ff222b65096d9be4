// Whatever a browser complains about is a failure, unless a test says that it expects it.

import { type BrowserContext, type ConsoleMessage, expect } from "@playwright/test";

export class Watch {
  /** Everything that any page said on its console, for what must never be said there. */
  readonly said: string[] = [];
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Listens to all pages of a context, those that it has and those to come. */
  async listenTo(context: BrowserContext): Promise<void> {
    context.on("console", (message) => this.hear(message));
    context.on("weberror", (error) => this.complaints.push(`uncaught: ${error.error()}`));
    // Some violations of the policy are reported by this event only.
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
      });
    });
  }

  /** Chromium writes every failed request to the console; a test that lets some fail says which. */
  expect(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  /** Fails for a complaint that was not expected, and for an expected one that never came. */
  verify(): void {
    const isExpected = (complaint: string) => this.expected.some((pattern) => pattern.test(complaint));
    const unexpected = this.complaints.filter((complaint) => !isExpected(complaint));
    expect(unexpected, "what the browser complained about").toEqual([]);
    const missing = this.expected.filter((pattern) => !this.complaints.some((text) => pattern.test(text)));
    expect(missing, "complaints that were expected and never came").toEqual([]);
  }

  private hear(message: ConsoleMessage): void {
    const text = `${message.type()}: ${message.text()} (${message.location().url})`;
    this.said.push(text);
    if (message.type() === "error" || message.type() === "warning") {
      this.complaints.push(text);
    }
  }
}
