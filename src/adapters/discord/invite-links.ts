import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from "discord.js";

/** Exactly what the bot needs in a server: to see channels, to post, also in threads, and to find again what it posted. */
const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.ReadMessageHistory,
];

/** The two ways to have the bot: in a server, or as a member for oneself wherever one is, without digests. */
export function inviteLinks(applicationId: string): { readonly server: string; readonly member: string } {
  return {
    server: linkOf(applicationId, ApplicationIntegrationType.GuildInstall, {
      scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(" "),
      permissions: String(PERMISSIONS.reduce((all, one) => all | one)),
    }),
    member: linkOf(applicationId, ApplicationIntegrationType.UserInstall, { scope: OAuth2Scopes.ApplicationsCommands }),
  };
}

function linkOf(applicationId: string, type: ApplicationIntegrationType, wanted: Record<string, string>): string {
  const link = new URL("https://discord.com/oauth2/authorize");
  link.search = String(new URLSearchParams({ client_id: applicationId, integration_type: String(type), ...wanted }));
  return link.href;
}
