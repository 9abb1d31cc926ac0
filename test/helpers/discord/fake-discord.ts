import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createBuckets } from "./buckets.ts";
import { asRecord } from "./check-body.ts";
import { createFakeGateway, type FakeGateway } from "./gateway.ts";
import { type Answered, type Doer, frame, type OpenInteraction, openInteraction } from "./interactions.ts";
import { type Request, type RestParts, route } from "./rest.ts";
import { BOT, CHANNELS, createWorld, describeGuild, GUILDS, MEMBERS, type World } from "./world.ts";

/** What goes wrong with a request; before or after it has had its effect. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly isAfter?: boolean;
    }
  | { readonly kind: "html" }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "reset"; readonly isAfter: boolean }
  | { readonly kind: "silence"; readonly isAfter: boolean };

type Options = Readonly<Record<string, string>>;

/** A Discord on loopback that is as strict as the real one: bodies, deadlines, sessions, codes. */
export interface FakeDiscord extends AsyncDisposable {
  /** The one that is taken; another makes that of a bot at work invalid, as a reset in the portal does. */
  token: string;
  /** For DISCORD_API_URL. */
  readonly apiUrl: string;
  readonly world: World;
  readonly gateway: FakeGateway;
  readonly requests: readonly Request[];
  /** How many requests were answered with 401, 403 or 429. */
  invalidRequests(): number;
  /** Decides for each request whether something goes wrong with it. */
  fault: (request: Request) => Fault | undefined;
  /** Somebody uses a slash command; `action` is its subcommand. */
  command(name: string, options?: Options, doer?: Doer): Promise<Answered>;
  /** Somebody uses a command on a message with this text. */
  messageCommand(name: string, content: string, doer?: Doer): Promise<Answered>;
  /** Somebody presses a button, or picks from a menu. */
  press(
    customId: string,
    doer?: Doer & { readonly isEphemeral?: boolean; readonly picked?: string },
  ): Promise<Answered>;
  /** Somebody types into an option of a command or its action, with others given; what is offered, as label and value. */
  type(
    command: string,
    option: string,
    typed: string,
    doer?: Doer & { readonly action?: string; readonly named?: Options },
  ): Promise<readonly { readonly name: string; readonly value: string }[]>;
  /** Somebody writes a message; the bot is mentioned where its text says so, or it answers one of the bot's with a ping. */
  say(content: string, doer?: Doer & { readonly isReply?: boolean }): string;
}

/** Starts the fake. Heartbeats come seldom unless a test needs them; `shards` are what it asks a client to have. */
export async function startFakeDiscord({ heartbeatMs = 40_000, shards = 1 } = {}): Promise<FakeDiscord> {
  const world = createWorld();
  const requests: Request[] = [];
  const ticketFor = createBuckets();
  const interactions = new Map<string, OpenInteraction>();
  let invalid = 0;
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const parts: RestParts = { world, interactions, shards, gatewayUrl: () => `ws://127.0.0.1:${port}` };
  const gateway = createFakeGateway({
    server,
    isToken: (token) => token === discord.token,
    heartbeatMs,
    readyFor: ({ id: sessionId, resumeUrl, isOurs }) => ({
      ready: {
        v: 10,
        user: { id: BOT, username: "nutgraf", discriminator: "0000", avatar: null, bot: true },
        guilds: world.guilds.filter(isOurs).map((id) => ({ id, unavailable: true })),
        session_id: sessionId,
        resume_gateway_url: resumeUrl,
        application: { id: BOT, flags: 0 },
      },
      guilds: world.guilds.filter(isOurs).map((id) => describeGuild(world, id)),
    }),
  });
  const discord: FakeDiscord = {
    token: "MTA.fake.token",
    apiUrl: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    requests,
    invalidRequests: () => invalid,
    fault: () => undefined,
    command: (name, options = {}, doer = {}) =>
      ask(2, { id: "1", type: 1, name, options: optionsOf(world.commands, name, options) }, doer),
    messageCommand: (name, content, doer = {}) => {
      const message = describeMessage(world, content, doer);
      const resolved = { messages: { [message.id]: message } };
      return ask(2, { id: "1", type: 3, name, target_id: message.id, resolved }, doer);
    },
    press: (customId, doer = {}) => {
      const data =
        doer.picked === undefined
          ? { custom_id: customId, component_type: 2 }
          : { custom_id: customId, component_type: 3, values: [doer.picked] };
      const message = { ...describeMessage(world, "", doer), flags: doer.isEphemeral === true ? 64 : 0 };
      return ask(3, data, doer, { message });
    },
    type: async (command, option, typed, doer = {}) => {
      const focused = { name: option, type: 3, value: typed, focused: true };
      const before = optionsOf(world.commands, command, { ...doer.named, ...actionOf(doer) });
      const [holder] = before.map(asRecord);
      const options =
        doer.action === undefined
          ? [...before, focused]
          : [{ ...holder, options: [...((holder?.["options"] ?? []) as unknown[]), focused] }];
      const { data } = await ask(4, { id: "1", type: 1, name: command, options }, doer);
      return data["choices"] as readonly { name: string; value: string }[];
    },
    say: (content, doer = {}) => {
      const described = describeMessage(world, content, doer);
      // Discord gives the text only of messages that mention the bot, which such a reply does.
      const message = doer.isReply === true ? { ...described, type: 19, mentions: [BOT_USER] } : described;
      gateway.dispatch("MESSAGE_CREATE", message);
      return message.id;
    },
    [Symbol.asyncDispose]: async () => {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function ask(type: number, data: object, doer: Doer, more: object = {}): Promise<Answered> {
    const about = frame(world, doer);
    const { open, answered } = openInteraction(about.token);
    interactions.set(about.id, open);
    gateway.dispatch("INTERACTION_CREATE", { ...about, type, data, ...more });
    return answered;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const read = await readRequest(request);
    requests.push(read);
    const fault = discord.fault(read);
    if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const isFree = /^\/(?:interactions|webhooks)\//u.test(read.path);
    const isRefused = !isFree && request.headers.authorization !== `Bot ${discord.token}`;
    const ticket = ticketFor(read.method, read.path);
    const happens = !fault || fault.kind === "delay" || ("isAfter" in fault && fault.isAfter === true);
    const answer = isRefused
      ? { status: 401, body: { code: 0, message: "401: Unauthorized" } }
      : ticket?.waitSeconds !== undefined
        ? {
            status: 429,
            body: { message: "You are being rate limited.", retry_after: ticket.waitSeconds, global: false },
          }
        : happens
          ? route(read, parts)
          : undefined;
    if (fault?.kind === "reset") return void request.socket.destroy();
    if (fault?.kind === "silence") return;
    if (fault?.kind === "html")
      return void response.writeHead(200, { "content-type": "text/html" }).end("<html>Hello</html>");
    const harm = fault?.kind === "status" ? fault : undefined;
    const status = harm?.status ?? answer?.status ?? 500;
    if ([401, 403, 429].includes(status)) invalid += 1;
    const body = harm ? (harm.body ?? { code: 0, message: "fault" }) : answer?.body;
    const type = body === undefined ? {} : { "content-type": "application/json" };
    response.writeHead(status, { ...type, ...(harm?.headers ?? ticket?.headers ?? {}) });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }
  return discord;
}

async function readRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  return {
    method: request.method ?? "GET",
    path: url.pathname.replace(/^\/api\/v\d+/u, ""),
    query: url.searchParams,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

/** Options as Discord sends them: of the registered kind, those of a subcommand within it. Others cannot be typed there. */
function optionsOf(registered: readonly unknown[], command: string, { action, ...others }: Options): unknown[] {
  const inner = (list: unknown, name: string): Plain => {
    const found = (Array.isArray(list) ? list : []).map(asRecord).find((one) => one["name"] === name);
    if (!found) throw new Error(`/${command} is not registered with ${name}`);
    return found;
  };
  const known = inner(registered, command);
  const holder = action === undefined ? known : inner(known["options"], action);
  const options = Object.entries(others).map(([name, value]) => {
    const { type } = inner(holder["options"], name);
    return { name, type, value: type === INTEGER ? Number(value) : value };
  });
  return action === undefined ? options : [{ name: action, type: 1, options }];
}

const actionOf = ({ action }: { readonly action?: string }): Options => (action === undefined ? {} : { action });

type Plain = Readonly<Record<string, unknown>>;
const BOT_USER = { id: BOT, username: "nutgraf", discriminator: "0000", avatar: null, bot: true };
const INTEGER = 4;

function describeMessage(world: World, content: string, doer: Doer) {
  const { channel = CHANNELS.news, guild = GUILDS.one, member = MEMBERS.manager } = doer;
  const isDirect = "guild" in doer && doer.guild === undefined;
  return {
    id: world.newId(),
    type: 0,
    channel_id: channel,
    channel_type: isDirect ? 1 : 0,
    ...(isDirect
      ? {}
      : {
          guild_id: guild,
          member: { roles: [], joined_at: "2026-01-01T00:00:00.000Z", deaf: false, mute: false, flags: 0 },
        }),
    author: { id: member, username: "somebody", discriminator: "0", avatar: null, global_name: null },
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: content.includes(`<@${BOT}>`) ? [BOT_USER] : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
  };
}
