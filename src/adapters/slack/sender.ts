import type { PlatformError } from "../../errors.ts";
import type { Member } from "./askers.ts";
import type { KnownBlock } from "./block-kit.ts";
import { RESPONSES_PER_URL } from "./limits.ts";
import type { Pace } from "./pace.ts";
import { PLAIN_POST } from "./poster.ts";
import type { SlackMessage } from "./render.ts";
import { postToUrl } from "./respond.ts";
import { tryAgain } from "./try-again.ts";
import type { Workspaces } from "./web-api.ts";

/** A member who asked, and the ways there are to answer. */
export interface Request extends Member {
  /** Where Slack takes answers for half an hour; absent for events. */
  readonly responseUrl?: string | undefined;
  /** The thread the answer belongs in. */
  readonly thread?: string | undefined;
  /** Whether the member typed in this very channel just now. */
  readonly isThere: boolean;
}

/** What sending works with. */
export interface SenderParts {
  readonly workspaces: Workspaces;
  readonly pace: Pace;
  readonly onFault: (fault: unknown, what: string) => void;
}

/** Sends answers that are ready: by the response URL while it takes them, else by the Web API. */
export interface Sender {
  /** To the member alone; `replaces` puts the first message in place of the one that was pressed. */
  toMember(request: Request, messages: readonly SlackMessage[], replaces?: boolean): Promise<void>;
  /** To all who read the channel, or the thread; throws where it may be there or not, since it is never sent twice. */
  toAll(request: Request, messages: readonly SlackMessage[]): Promise<void>;
  /** To all, by the Web API alone; again where Slack certainly did not take it and may soon. */
  post(request: Request, message: SlackMessage): Promise<void>;
  /** Takes away the private message that was pressed. */
  takeAway(request: Request): Promise<void>;
}

/** The sender over one connection to Slack. */
export function createSender({ workspaces, pace, onFault }: SenderParts): Sender {
  const post: Sender["post"] = ({ tenant, channel, thread }, message) =>
    tryAgain(async () => {
      await pace(tenant, channel);
      await workspaces.call(tenant, (client) =>
        client.chat.postMessage({ ...PLAIN_POST, ...contentOf(message, thread), channel }),
      );
    });

  /** To the member alone: in the channel, or where we are not in it, as a direct message. */
  const whisper: Sender["post"] = async (request, message) => {
    const { tenant, channel, member, thread } = request;
    try {
      await tryAgain(() =>
        workspaces.call(tenant, (client) =>
          client.chat.postEphemeral({ link_names: false, ...contentOf(message, thread), channel, user: member }),
        ),
      );
    } catch (error) {
      onFault(error, "answering a member in a channel");
      await post({ tenant, channel: member, member, isThere: false }, message);
    }
  };

  const respond = (url: string, body: object, isRepeatable = true): Promise<PlatformError | undefined> =>
    postToUrl(url, body, { isRepeatable, onFault: (fault) => onFault(fault, "answering by response URL") });

  return {
    post,
    toMember: async (request, messages, replaces = false) => {
      for (const [index, message] of messages.entries()) {
        const isReplacing = replaces && index === 0;
        const body = {
          ...contentOf(message, isReplacing ? undefined : request.thread),
          ...{ response_type: "ephemeral", replace_original: isReplacing },
        };
        const { responseUrl } = request;
        const isSent =
          responseUrl !== undefined && hasResponseFor(index) && (await respond(responseUrl, body)) === undefined;
        if (!isSent) await whisper(request, message);
      }
    },
    toAll: async (request, messages) => {
      for (const [index, message] of messages.entries()) {
        const { responseUrl } = request;
        if (responseUrl === undefined || !hasResponseFor(index)) {
          await post(request, message);
          continue;
        }
        await pace(request.tenant, request.channel);
        const body = { ...contentOf(message, request.thread), response_type: "in_channel", replace_original: false };
        // A second copy would be there for all to see.
        const fault = await respond(responseUrl, body, false);
        if (fault?.fault.outcome === "unknown") throw fault;
        if (fault) await post(request, message);
      }
    },
    takeAway: async ({ responseUrl }) => {
      if (responseUrl !== undefined) await respond(responseUrl, { delete_original: true });
    },
  };
}

/** Whether a response URL takes the message of this place in an answer, and one more after it. */
const hasResponseFor = (index: number): boolean => index < RESPONSES_PER_URL - 1;

function contentOf({ text, blocks }: SlackMessage, thread: string | undefined) {
  return { text, blocks: [...blocks] as KnownBlock[], ...(thread === undefined ? {} : { thread_ts: thread }) };
}
