import type { App, BlockAction } from "@slack/bolt";
import type { Reply } from "../../chat/reply.ts";
import type { KnownBlock, ModalView } from "./block-kit.ts";
import { isInChannel, prepareChoosing, pressedValue, readChoice } from "./choices.ts";
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

  /** Into the modal that was pressed, or a new one over the Home tab. */
  const show = async ({ tenant }: Who, body: BlockAction, view: ModalView): Promise<void> => {
    const { trigger_id, view: pressed } = body;
    await workspaces.call<unknown>(tenant, (client) =>
      pressed?.type === "modal"
        ? client.views.update({ view_id: pressed.id, view })
        : client.views.open({ trigger_id, view }),
    );
  };

  const openForm = async (who: Who, trigger: string, start: DigestFormStart): Promise<void> => {
    const { timezone } = await askers.of({ ...who, channel: "" }, { changes: true, isThere: true });
    const view = digestForm({ ...start, timezone });
    await workspaces.call(who.tenant, (client) => client.views.open({ trigger_id: trigger, view }));
  };

  app.event("app_home_opened", async ({ event, context }) => {
    if (event.tab === "home") await publish({ tenant: context.teamId ?? "", member: event.user });
  });

  app.shortcut(DIGEST_SHORTCUT.callback, async ({ shortcut, context }) => {
    await openForm({ tenant: context.teamId ?? "", member: shortcut.user.id }, shortcut.trigger_id, {});
  });

  app.action<BlockAction>(NEW_ACTION, async ({ body, context }) => {
    await openForm({ tenant: context.teamId ?? "", member: body.user.id }, body.trigger_id, {});
  });

  app.action<BlockAction>(EDIT_ACTION, async ({ body, action, context }) => {
    const who = { tenant: context.teamId ?? "", member: body.user.id };
    const [channel = "", id = ""]: string[] = JSON.parse(pressedValue(action) ?? "[]");
    const here = await parts.subscriptionsAt({ platform: "slack", tenant: who.tenant, channel });
    const edited = here.find((subscription) => subscription.id === id);
    if (edited) await openForm(who, body.trigger_id, { channel, edited });
    else await publish(who);
  });

  /** A button or a menu in a view, where there is no message to answer beside. */
  app.action<BlockAction>(
    /^(?:(?:in-place|beside)\.\d+|suggest\.(?:brief\.article|quotes\.who))$/u,
    async ({ body, action, context }) => {
      if (isInChannel(body)) return;
      const who = { tenant: context.teamId ?? "", member: body.user.id };
      const pressed = await readPressed(action);
      if (pressed === undefined) return;
      const channel = pressed.channel ?? "";
      const reply = await desk.replyTo({ ...who, channel }, pressed.invocation, false);
      await show(who, body, await answerView(reply, channel));
      if (pressed.invocation.command === "digest") await publish(who);
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
    const reply = await desk.replyTo({ ...who, channel }, subscribe, false);
    await ack({ response_action: "update", view: await answerView(reply, channel) });
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
