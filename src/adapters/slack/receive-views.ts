import type { App, BlockAction } from "@slack/bolt";
import type { Reply } from "../../chat/reply.ts";
import { notice } from "../../chat/text.ts";
import type { KnownBlock, ModalView } from "./block-kit.ts";
import { isInChannel, prepareChoosing, pressedValue, readChoice } from "./choices.ts";
import { TOO_OLD } from "./desk.ts";
import {
  DIGEST_FORM,
  type DigestFormStart,
  digestForm,
  type FormValues,
  PREVIEW_ACTION,
  readDigestForm,
} from "./digest-form.ts";
import { EDIT_ACTION, type HomeParts, homeOf, NEW_ACTION } from "./home.ts";
import { LIMITS } from "./limits.ts";
import { DIGEST_SHORTCUT } from "./names.ts";
import { SUGGEST_ACTION } from "./receive.ts";
import { renderBlocks } from "./render.ts";
import { plainText } from "./render-text.ts";

interface Who {
  readonly tenant: string;
  readonly member: string;
}

/** Has a Bolt app keep the Home tab, and the form that sets up a digest. */
export function listenToViews<Context>(app: App, home: HomeParts<Context>): void {
  const { parts, desk, askers, workspaces } = home;

  const publish = async (who: Who): Promise<void> => {
    const view = await homeOf(who, home);
    await workspaces.call(who.tenant, (client) => client.views.publish({ user_id: who.member, view }));
  };

  const answerView = async (reply: Reply, channel: string): Promise<ModalView> => {
    const choosing = await prepareChoosing(reply, { kept: parts.kept, effect: "in-place", channel });
    return answerModal(renderBlocks(reply, choosing));
  };

  /** Opens a modal at once, since the right to lasts three seconds, and fills it when the work is done. */
  const openModal = async ({ tenant }: Who, trigger_id: string, work: () => Promise<ModalView>): Promise<void> => {
    const { view } = await workspaces.call(tenant, (client) => client.views.open({ trigger_id, view: WORKING }));
    await fill(tenant, view?.id ?? "", work);
  };

  /** Puts what the work gives into a modal that is open; after a fault, that there was one. */
  const fill = async (tenant: string, view_id: string, work: () => Promise<ModalView>): Promise<void> => {
    const update = (view: ModalView) => workspaces.call(tenant, (client) => client.views.update({ view_id, view }));
    try {
      await update(await work());
    } catch (error) {
      parts.onFault(error, "filling a modal");
      await update(FAILED);
    }
  };

  const formFor = async ({ tenant, member }: Who, start: DigestFormStart): Promise<ModalView> =>
    digestForm({ ...start, timezone: await askers.timezoneOf(tenant, member) });

  app.event("app_home_opened", async ({ event, context }) => {
    if (event.tab === "home") await publish({ tenant: context.teamId ?? "", member: event.user });
  });

  app.shortcut(DIGEST_SHORTCUT.callback, async ({ shortcut, context }) => {
    const who = { tenant: context.teamId ?? "", member: shortcut.user.id };
    await openModal(who, shortcut.trigger_id, () => formFor(who, {}));
  });

  app.action<BlockAction>(NEW_ACTION, async ({ body, context }) => {
    const who = { tenant: context.teamId ?? "", member: body.user.id };
    await openModal(who, body.trigger_id, () => formFor(who, {}));
  });

  app.action<BlockAction>(EDIT_ACTION, async ({ body, action, context }) => {
    const who = { tenant: context.teamId ?? "", member: body.user.id };
    const [channel = "", id = ""]: string[] = JSON.parse(pressedValue(action) ?? "[]");
    await openModal(who, body.trigger_id, async () => {
      const here = await parts.subscriptionsAt({ platform: "slack", tenant: who.tenant, channel });
      const edited = here.find((subscription) => subscription.id === id);
      if (edited) return formFor(who, { channel, edited });
      await publish(who);
      return say("This digest is not there any more.");
    });
  });

  /** A button or a menu in a view, where there is no message to answer beside. */
  app.action<BlockAction>(
    /^(?:(?:in-place|beside)\.\d+|suggest\.(?:brief\.article|quotes\.who))$/u,
    async ({ body, action, context }) => {
      if (isInChannel(body)) return;
      const who = { tenant: context.teamId ?? "", member: body.user.id };
      let isDigest = false;
      const answer = async (): Promise<ModalView> => {
        const pressed = await readPressed(action);
        if (pressed === undefined) return say(TOO_OLD);
        const { invocation, channel = "" } = pressed;
        isDigest = invocation.command === "digest";
        return answerView(await desk.replyTo({ ...who, channel }, invocation, false), channel);
      };
      const { view } = body;
      if (view?.type === "modal") await fill(who.tenant, view.id, answer);
      else await openModal(who, body.trigger_id, answer);
      if (isDigest) await publish(who);
    },
  );

  app.action<BlockAction>(PREVIEW_ACTION, async ({ body, context }) => {
    const { view } = body;
    if (view === undefined) return;
    const who = { tenant: context.teamId ?? "", member: body.user.id };
    const { channel = "", preview } = readDigestForm(view.state.values, view.private_metadata);
    const reply = await desk.replyTo({ ...who, channel }, preview, false);
    const blocks = [{ type: "divider" } as const, ...reply.blocks.filter(({ type }) => type !== "choices")];
    const shown = renderBlocks({ ...reply, blocks }, { effect: "beside", encode: () => "" });
    const form = view.blocks.slice(
      0,
      1 + view.blocks.findIndex((block) => "block_id" in block && block.block_id === "preview"),
    );
    // What was filled in stays as it is, as long as the blocks keep their ids.
    await workspaces.call(who.tenant, (client) =>
      client.views.update({
        view_id: view.id,
        view: { ...modalOf(view), blocks: [...(form as KnownBlock[]), ...shown].slice(0, LIMITS.blocksPerView) },
      }),
    );
  });

  app.view(DIGEST_FORM, async ({ ack, body, view, context }) => {
    const who = { tenant: context.teamId ?? "", member: body.user.id };
    const values: FormValues = view.state.values;
    const { channel, subscribe } = readDigestForm(values, view.private_metadata);
    if (channel === undefined) return ack({ response_action: "errors", errors: { channel: "Choose a channel." } });
    if (subscribe.options["days"] === undefined)
      return ack({ response_action: "errors", errors: { days: "Choose a day." } });
    await ack({ response_action: "update", view: WORKING });
    await fill(who.tenant, view.id, async () =>
      answerView(await desk.replyTo({ ...who, channel }, subscribe, false), channel),
    );
    await publish(who);
  });

  async function readPressed(action: BlockAction["actions"][number]) {
    const value = pressedValue(action);
    if (value === undefined) return undefined;
    if (action.type !== "external_select") return readChoice(value, parts.kept);
    const [, command = "", option = ""] = SUGGEST_ACTION.exec(action.action_id) ?? [];
    return { invocation: { command, options: { [option]: value } }, channel: undefined };
  }
}

const say = (sentence: string): ModalView =>
  answerModal(renderBlocks(notice(sentence), { effect: "in-place", encode: () => "" }));

const WORKING = say("One moment…");
const FAILED = say("That did not work. It has been logged; please try again in a moment.");

function answerModal(blocks: readonly KnownBlock[]): ModalView {
  return {
    type: "modal",
    title: plainText("Nutgraf"),
    close: plainText("Close"),
    blocks: blocks.slice(0, LIMITS.blocksPerView),
  };
}

/** The parts of a modal that Slack takes back when it is updated. */
function modalOf(view: NonNullable<BlockAction["view"]>): Omit<ModalView, "blocks"> {
  const { title, submit, close, private_metadata, callback_id } = view;
  return {
    type: "modal",
    ...{ title, private_metadata, callback_id },
    ...(submit === null ? {} : { submit }),
    ...(close === null ? {} : { close }),
  };
}
