import {
  asRecord,
  type BodyFaults,
  faultsOfAnswer,
  faultsOfCommands,
  faultsOfEdit,
  faultsOfForumPost,
  faultsOfMessage,
  faultsOfThread,
} from "./check-body.ts";
import type { OpenInteraction } from "./interactions.ts";
import type { FakeMessage, World } from "./world.ts";

/** A request to Discord's API, its version taken off the path. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** What the routes work on. */
export interface RestParts {
  readonly world: World;
  readonly gatewayUrl: () => string;
  readonly shards: number;
  readonly interactions: ReadonlyMap<string, OpenInteraction>;
}

type Route = (found: readonly string[], request: Request, parts: RestParts) => Answer;

const no = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });
const invalid = (faults: BodyFaults): Answer => ({
  status: 400,
  body: {
    code: 50035,
    message: "Invalid Form Body",
    errors: { _errors: faults.map((message) => ({ code: "FAKE", message })) },
  },
});

const ROUTES: readonly (readonly [method: string, pattern: RegExp, route: Route])[] = [
  [
    "GET",
    /^\/gateway\/bot$/u,
    (_, __, { gatewayUrl, shards }) => ({
      status: 200,
      body: {
        url: gatewayUrl(),
        shards,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 },
      },
    }),
  ],
  ["GET", /^\/applications\/@me$/u, (_, __, { world }) => ({ status: 200, body: { id: world.applicationId } })],
  [
    "GET",
    /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/u,
    (_, { path }, { world }) => refusalOfGuild(path, world) ?? { status: 200, body: world.commands },
  ],
  ["PUT", /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/u, putCommands],
  ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/u, answerInteraction],
  ["POST", /^\/webhooks\/\d+\/([^/]+)$/u, followUp],
  ["PATCH", /^\/webhooks\/\d+\/([^/]+)\/messages\/(?:@|%40)original$/u, editOriginal],
  ["POST", /^\/channels\/(\d+)\/messages$/u, postMessage],
  ["GET", /^\/channels\/(\d+)\/messages$/u, listMessages],
  ["POST", /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/u, openThread],
  ["POST", /^\/channels\/(\d+)\/threads$/u, openForumPost],
  [
    "GET",
    /^\/channels\/(\d+)$/u,
    ([id = ""], _, { world }) => withChannel(world, id, (channel) => ({ status: 200, body: channel })),
  ],
  [
    "GET",
    /^\/guilds\/(\d+)\/threads\/active$/u,
    ([id], _, { world }) => ({
      status: 200,
      body: {
        threads: [...world.channels.values()].filter((one) => one.guild_id === id && one.parent_id),
        members: [],
      },
    }),
  ],
  ["POST", /^\/users\/@me\/channels$/u, openDirectMessages],
];

/** Answers a request as Discord would. */
export function route(request: Request, parts: RestParts): Answer {
  for (const [method, pattern, handle] of ROUTES) {
    const found = method === request.method ? pattern.exec(request.path) : null;
    if (found) return handle(found.slice(1), request, parts);
  }
  return no(404, 0, `404: Not Found (${request.method} ${request.path})`);
}

/** The commands of a server that the bot is not in. */
function refusalOfGuild(path: string, world: World): Answer | undefined {
  const guild = /\/guilds\/(\d+)\//u.exec(path)?.[1];
  return guild === undefined || world.guilds.includes(guild) ? undefined : no(403, 50001, "Missing Access");
}

function putCommands(_: readonly string[], { body }: Request, { world }: RestParts): Answer {
  const faults = faultsOfCommands(body);
  if (faults.length > 0) return invalid(faults);
  world.commands = (body as readonly object[]).map((command) => ({
    ...command,
    id: world.newId(),
    application_id: world.applicationId,
    version: world.newId(),
    nsfw: false,
    dm_permission: true,
  }));
  return { status: 200, body: world.commands };
}

const CALLBACK = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7, autocomplete: 8 };

function answerInteraction(
  [id = "", token]: readonly string[],
  { body }: Request,
  { interactions }: RestParts,
): Answer {
  const open = interactions.get(id);
  if (open === undefined || open.token !== token || open.isLate()) return no(404, 10062, "Unknown interaction");
  if (open.hasAnswer()) return no(400, 40060, "Interaction has already been acknowledged.");
  const { type, data } = asRecord(body);
  const isMessage = type === CALLBACK.message || type === CALLBACK.update;
  const faults = isMessage ? faultsOfAnswer(data) : [];
  if (faults.length > 0) return invalid(faults);
  if (type === CALLBACK.autocomplete) {
    const choices = asRecord(data)["choices"];
    const isFine = Array.isArray(choices) && choices.length <= 25 && choices.every((one) => isChoice(asRecord(one)));
    if (!isFine) return invalid(["choices"]);
  }
  open.answer(Number(type), asRecord(data));
  return { status: 204 };
}

function isChoice({ name, value }: Readonly<Record<string, unknown>>): boolean {
  return [name, value].every((text) => typeof text === "string" && text.length >= 1 && text.length <= 100);
}

function followUp([token]: readonly string[], { body }: Request, { world, interactions }: RestParts): Answer {
  const open = [...interactions.values()].find((one) => one.token === token);
  if (open === undefined) return no(404, 10015, "Unknown Webhook");
  const faults = faultsOfAnswer(body);
  if (faults.length > 0) return invalid(faults);
  open.follow(asRecord(body));
  return { status: 200, body: messageOf(world, "0", asRecord(body)) };
}

function editOriginal([token]: readonly string[], { body }: Request, { world, interactions }: RestParts): Answer {
  const open = [...interactions.values()].find((one) => one.token === token);
  if (open === undefined) return no(404, 10015, "Unknown Webhook");
  const faults = faultsOfEdit(body);
  if (faults.length > 0) return invalid(faults);
  open.follow(asRecord(body));
  return { status: 200, body: messageOf(world, "0", asRecord(body)) };
}

function withChannel(
  world: World,
  id: string,
  work: (channel: NonNullable<ReturnType<World["channels"]["get"]>>) => Answer,
): Answer {
  const channel = world.channels.get(id);
  if (!channel) return no(404, 10003, "Unknown Channel");
  const { refusal } = channel;
  return refusal ? no(refusal.status, refusal.code, "refused") : work(channel);
}

function postMessage([id = ""]: readonly string[], { body }: Request, { world }: RestParts): Answer {
  return withChannel(world, id, () => {
    const faults = faultsOfMessage(body);
    if (faults.length > 0) return invalid(faults);
    const { nonce, enforce_nonce } = asRecord(body);
    const there = world.messages.get(id) ?? [];
    const same = enforce_nonce === true ? there.find((message) => message.nonce === nonce) : undefined;
    if (same) return { status: 200, body: same };
    const message = messageOf(world, id, asRecord(body));
    world.messages.set(id, [...there, message]);
    return { status: 200, body: message };
  });
}

/** Newest first; nonces are not given back, as Discord does not promise them. */
function listMessages([id = ""]: readonly string[], { query }: Request, { world }: RestParts): Answer {
  return withChannel(world, id, () => {
    const newest = [...(world.messages.get(id) ?? [])].reverse().slice(0, Number(query.get("limit") ?? 50));
    return { status: 200, body: newest.map(({ nonce: _, ...message }) => message) };
  });
}

function openThread([id = "", message = ""]: readonly string[], { body }: Request, { world }: RestParts): Answer {
  return withChannel(world, id, ({ guild_id }) => {
    const faults = faultsOfThread(body);
    if (faults.length > 0) return invalid(faults);
    if (world.channels.has(message)) return no(400, 160004, "A thread has already been created for this message");
    const thread = { id: message, type: 11, guild_id, parent_id: id, name: String(asRecord(body)["name"]) };
    world.channels.set(message, thread);
    return { status: 201, body: thread };
  });
}

function openForumPost([id = ""]: readonly string[], { body }: Request, { world }: RestParts): Answer {
  return withChannel(world, id, ({ guild_id }) => {
    const faults = faultsOfForumPost(body);
    if (faults.length > 0) return invalid(faults);
    const message = messageOf(world, id, asRecord(asRecord(body)["message"]));
    const thread = { id: message.id, type: 11, guild_id, parent_id: id, name: String(asRecord(body)["name"]) };
    world.channels.set(thread.id, thread);
    world.messages.set(thread.id, [{ ...message, channel_id: thread.id }]);
    return { status: 201, body: { ...thread, message } };
  });
}

function openDirectMessages(_: readonly string[], { body }: Request, { world }: RestParts): Answer {
  const id = `94${String(asRecord(body)["recipient_id"]).slice(2)}`;
  world.channels.set(id, { id, type: 1, guild_id: "", name: "direct" });
  return { status: 200, body: { id, type: 1, recipients: [] } };
}

function messageOf(world: World, channel_id: string, body: Readonly<Record<string, unknown>>): FakeMessage {
  const { components, flags, nonce, content } = body;
  return {
    id: world.newId(),
    channel_id,
    author: { id: world.applicationId, username: "nutgraf", bot: true },
    content: typeof content === "string" ? content : "",
    components: Array.isArray(components) ? components : [],
    flags: Number(flags ?? 0),
    ...(typeof nonce === "string" ? { nonce } : {}),
    timestamp: new Date().toISOString(),
  };
}
