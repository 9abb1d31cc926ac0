import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { commands } from "../../../commands/index.ts";
import { BOT_SCOPES, manifestOf } from "../../../src/adapters/slack/manifest.ts";
import { ROOT } from "../../helpers/imports.ts";

const shipped = parse(readFileSync(join(ROOT, "slack-manifest.yaml"), "utf8"));
const URL_OF_OURS = "https://nutgraf.example.org";

describe("slack-manifest.yaml", () => {
  it("is what `npm run -s nutgraf -- slack-manifest` prints for the commands there are", () => {
    expect(shipped).toEqual(manifestOf(commands, { prefix: "" }));
  });

  it("has every command but help, which is /nutgraf help", () => {
    const names = shipped.features.slash_commands.map(({ command }: { command: string }) => command);
    expect(names).toEqual(["/nutgraf", "/brief", "/quotes", "/speakers", "/articles", "/digest"]);
  });

  // docs.slack.dev, app manifest reference.
  it("keeps to the lengths that Slack takes", () => {
    const { display_information, features } = shipped;
    expect(display_information.name.length).toBeLessThanOrEqual(35);
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    for (const { command, description } of features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,32}$/u);
      expect(description.length).toBeLessThanOrEqual(2000);
    }
  });
});

describe("manifestOf", () => {
  it("asks for a socket without an address, and for requests with one", () => {
    expect(manifestOf(commands, { prefix: "" }).settings.socket_mode_enabled).toBe(true);
    const { settings, features, oauth_config } = manifestOf(commands, { prefix: "news-", url: `${URL_OF_OURS}/` });
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { request_url: `${URL_OF_OURS}/slack/events` },
      event_subscriptions: { request_url: `${URL_OF_OURS}/slack/events` },
    });
    expect(oauth_config.redirect_urls).toEqual([`${URL_OF_OURS}/slack/oauth_redirect`]);
    expect(features.slash_commands.map(({ command }) => command).slice(0, 2)).toEqual(["/nutgraf", "/news-brief"]);
  });

  it("asks for no more than it needs", () => {
    expect(BOT_SCOPES.filter((scope) => /admin|files|mpim|users:read\.email|:manage/u.test(scope))).toEqual([]);
  });
});
