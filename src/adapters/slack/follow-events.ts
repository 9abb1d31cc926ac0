import type { App } from "@slack/bolt";
import { createUnderWay } from "../../chat/under-way.ts";

/**
 * Follows what each event of Slack's sets off; to be called before anything else listens.
 *
 * @returns what resolves when all of it has ended, or the time is over. From then on no event is acknowledged or
 * answered, so that Slack sends it again, to whichever process is there.
 */
export function followEvents(app: App): (atMostMs: number) => Promise<void> {
  const underWay = createUnderWay();
  let isClosing = false;
  app.use(async ({ next }) => {
    if (isClosing) return;
    const work = next();
    underWay.add(work);
    await work;
  });
  return async (atMostMs) => {
    isClosing = true;
    await underWay.settled(atMostMs);
  };
}
