import { commands } from "../../commands/index.ts";
import { createAnswer } from "../../src/chat/answer.ts";
import type { Asker } from "../../src/chat/asker.ts";
import type { Invocation, Reply } from "../../src/chat/reply.ts";
import { understand } from "../../src/chat/understand.ts";
import { ASKER, openChannel } from "./channel-context.ts";
import { shippedLibrary } from "./shipped-library.ts";

const library = await shippedLibrary();
const TUESDAY = Date.parse("2026-11-24T09:00:00Z");

/** A channel whose clock the test turns, and what it answers. It is Tuesday, 10:00 in Berlin. */
export async function open({ asker = ASKER, onTrouble }: { asker?: Asker; onTrouble?: (error: unknown) => void } = {}) {
  let now = TUESDAY;
  const channel = await openChannel(library, { clock: () => now, ...(onTrouble ? { onTrouble } : {}) });
  const answer = createAnswer({
    commands,
    context: { ...channel.context, asker },
    onFault: (fault) => {
      throw fault;
    },
  });
  return {
    ...channel,
    answer,
    ask: (line: string): Promise<Reply> => answer(understand(line, commands)),
    sleepUntil: async (moment: string): Promise<void> => {
      now = Date.parse(moment);
      channel.digests.wake();
      await channel.digests[Symbol.asyncDispose]();
    },
  };
}

/** All that stands in a reply, as one text. */
export const wordsOf = (reply: Reply): string => JSON.stringify(reply.blocks);

/** What the button with this label asks. */
export const choiceOf = (reply: Reply, label: string): Invocation => {
  const choice = reply.blocks
    .flatMap((block) => (block.type === "choices" ? block.choices : []))
    .find((one) => one.label === label);
  if (!choice) throw new Error(`no choice “${label}” in ${wordsOf(reply)}`);
  return choice.invocation;
};
