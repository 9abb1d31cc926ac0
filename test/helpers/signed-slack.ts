import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { ALICE, GENERAL, type LocalSlack, startLocalSlack, TENANT, TOKENS } from "./local-slack.ts";

/** What Slack sends of a slash command: where an answer goes, and what opens a form. */
interface Ticket {
  readonly trigger_id: string;
  readonly response_url: string;
}

/**
 * A Slack whose own events go nowhere, so that a test sends them by hand, signed as Slack signs: what local-slack itself
 * cannot send (shortcuts, menus, forms), and what no honest Slack would.
 */
export interface SignedSlack extends AsyncDisposable {
  readonly slack: LocalSlack;
  /** A trigger and a response URL that local-slack takes, and that the bot has not seen. */
  ticket(): Promise<Ticket>;
}

export async function startSignedSlack(): Promise<SignedSlack> {
  const tickets: Ticket[] = [];
  const waiting: ((ticket: Ticket) => void)[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const ticket = { trigger_id: form.get("trigger_id") ?? "", response_url: form.get("response_url") ?? "" };
    const taker = waiting.shift();
    if (taker) taker(ticket);
    else tickets.push(ticket);
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const slack = await startLocalSlack({ requestUrl: `http://127.0.0.1:${port}/` });
  return {
    slack,
    ticket: async () => {
      await slack.command("/ticket");
      return tickets.shift() ?? new Promise((resolve) => waiting.push(resolve));
    },
    [Symbol.asyncDispose]: async () => {
      await slack[Symbol.asyncDispose]();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** How a request is signed; by default rightly, now. */
export interface Signing {
  readonly secret?: string;
  /** Seconds from now. */
  readonly skew?: number;
}

/** Sends a body as Slack does, form-encoded for interactions and commands, JSON for events. */
export async function sendSigned(
  port: number,
  body: { readonly payload: object } | { readonly event: object } | { readonly form: Record<string, string> },
  { secret = TOKENS.signingSecret, skew = 0 }: Signing = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const isEvent = "event" in body;
  const text = isEvent
    ? JSON.stringify(body.event)
    : new URLSearchParams("form" in body ? body.form : { payload: JSON.stringify(body.payload) }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000) + skew);
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${text}`).digest("hex");
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: "POST",
    headers: {
      "content-type": isEvent ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
    },
    body: text,
  });
  return { status: response.status, text: await response.text() };
}

/** What every interaction of Alice's holds. */
export const INTERACTION = {
  ...{ team: { id: TENANT, domain: "newsroom" }, user: { id: ALICE, name: "alice", team_id: TENANT } },
  ...{ api_app_id: "A01APP", token: "verification-token", is_enterprise_install: false },
};

/** An event of the Events API. */
export const eventOf = (event: object, id: string) => ({
  ...{ type: "event_callback", team_id: TENANT, api_app_id: "A01APP", event_id: id, event_time: 1, event },
  authorizations: [
    { team_id: TENANT, user_id: "U0BOT", is_bot: true, is_enterprise_install: false, enterprise_id: null },
  ],
});

/** The fields of a slash command of Alice's. */
export const commandOf = (ticket: Ticket, command: string, text: string): Record<string, string> => ({
  ...{
    ...ticket,
    command,
    text,
    team_id: TENANT,
    team_domain: "newsroom",
    channel_id: GENERAL,
    channel_name: "general",
  },
  ...{ user_id: ALICE, user_name: "alice", api_app_id: "A01APP", token: "verification-token" },
});
