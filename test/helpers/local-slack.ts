import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FaultProxy } from "./fault-proxy.ts";
import { ROOT } from "./imports.ts";

const BINARY = join(ROOT, "node_modules/local-slack-linux-x64/bin/local-slack");

/** Whether there is a Slack to test against: CI installs it, as `npm i --no-save local-slack-linux-x64@0.1.8` does. */
export const hasLocalSlack = existsSync(BINARY);

export const TENANT = "T01TEST";
export const BOT = "U0BOT";
export const ALICE = "U01ALICE";
/** A member who is in no channel. */
export const BOB = "U02BOB";
export const GENERAL = "C01GEN";
export const TOKENS = { bot: "xoxb-test-token", app: "xapp-test-token", signingSecret: "test-signing-secret" };

/** A message as local-slack keeps it. */
export interface SeenMessage {
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly subtype?: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly SeenBlock[];
}

interface SeenBlock {
  readonly type: string;
  readonly block_id?: string;
  readonly elements?: readonly SeenElement[];
}

export interface SeenElement {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
}

/** A Slack of our own on loopback, with one workspace, two members and a channel. */
export interface LocalSlack extends AsyncDisposable {
  /** "http://127.0.0.1:40001" */
  readonly origin: string;
  command(command: string, text?: string, channel?: string): Promise<void>;
  /** What a member writes. */
  write(
    text: string,
    where?: { readonly channel?: string; readonly thread?: string; readonly member?: string },
  ): Promise<SeenMessage>;
  press(
    message: SeenMessage,
    button: SeenElement,
    by?: { readonly member?: string; readonly channel?: string },
  ): Promise<void>;
  openHome(member?: string): Promise<void>;
  messages(channel?: string): Promise<SeenMessage[]>;
  /** Calls of the Web API and envelopes, oldest first. */
  log(): Promise<readonly { readonly kind: string; readonly summary: string; readonly data?: unknown }[]>;
  control(path: string, body: object): Promise<unknown>;
  call(method: string, body: object): Promise<Record<string, unknown>>;
}

/** Starts a local Slack, with further `members` of the channel; with `requestUrl` it sends signed requests there instead of envelopes over a socket. */
export async function startLocalSlack({
  requestUrl,
  members = [],
}: {
  readonly requestUrl?: string;
  readonly members?: readonly string[];
} = {}): Promise<LocalSlack> {
  const folder = mkdtempSync(join(tmpdir(), "local-slack-"));
  const port = await freePort();
  const config = {
    workspace: { name: "Newsroom", domain: "newsroom", teamId: TENANT },
    app: {
      ...{ appId: "A01APP", botUserId: BOT, botName: "nutgraf", botToken: TOKENS.bot, appToken: TOKENS.app },
      ...{ signingSecret: TOKENS.signingSecret, mode: requestUrl === undefined ? "socket" : "events", requestUrl },
    },
    users: [
      { id: ALICE, name: "alice", real_name: "Alice Anderson", tz: "Europe/Berlin" },
      { id: BOB, name: "bob", real_name: "Bob Brown", tz: "America/New_York" },
      ...members.map((id) => ({ id, name: id.toLowerCase() })),
    ],
    channels: [{ id: GENERAL, name: "general", members: [ALICE, BOT, ...members] }],
  };
  const file = join(folder, "config.json");
  writeFileSync(file, JSON.stringify(config));
  const arguments_ = ["--config", file, "--port", String(port), "--base-host", "127.0.0.1", "--files-dir", folder];
  const child = spawn(BINARY, arguments_, { stdio: "ignore" });
  const origin = `http://127.0.0.1:${port}`;
  await untilUp(child, origin);
  const control = async (path: string, body: object) => {
    const response = await fetch(`${origin}/_control/${path}`, json(body));
    return response.json();
  };
  return {
    origin,
    control,
    command: async (command, text = "", channel = GENERAL) => {
      await control("command", { channel, user: ALICE, command, text });
    },
    write: async (text, { channel = GENERAL, thread, member = ALICE } = {}) => {
      const { message } = (await control("message", { channel, user: member, text, thread_ts: thread })) as {
        message: SeenMessage;
      };
      return message;
    },
    press: async (message, { type, action_id, value, text }, { member = ALICE, channel = GENERAL } = {}) => {
      await control("interact", {
        channel,
        messageTs: message.ts,
        user: member,
        action: { type, action_id, value, text },
      });
    },
    openHome: async (member = ALICE) => {
      await control("open-home", { user: member });
    },
    messages: async (channel = GENERAL) => {
      const response = await fetch(`${origin}/_control/messages/${channel}`);
      return ((await response.json()) as { messages: SeenMessage[] }).messages;
    },
    log: async () => {
      const response = await fetch(`${origin}/_control/log`);
      return ((await response.json()) as { log: { kind: string; summary: string }[] }).log;
    },
    call: async (method, body) => {
      const { headers, ...rest } = json(body);
      const response = await fetch(`${origin}/api/${method}`, {
        ...rest,
        headers: { ...headers, authorization: `Bearer ${TOKENS.bot}` },
      });
      return (await response.json()) as Record<string, unknown>;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const json = (body: object) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

async function untilUp(child: ChildProcess, origin: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`local-slack ended with ${child.exitCode}`);
    const isUp = await fetch(`${origin}/_control/state`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await wait(50);
  }
  child.kill("SIGKILL");
  throw new Error("local-slack did not start");
}

/** This Slack shows every member all channels that there are; behind the proxy, Bob is in none. */
export function keepBobOut(proxy: FaultProxy): void {
  proxy.rewrite(/users\.conversations/u, (body, request) =>
    request.body.includes(`user=${BOB}`) ? JSON.stringify({ ...JSON.parse(body), channels: [] }) : body,
  );
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Waits until something is there, for at most ten seconds. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined, what: string): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await wait(25);
  }
  throw new Error(`waited in vain for ${what}`);
}
