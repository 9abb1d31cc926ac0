/** The package ships its schemas without types. */
declare module "discord-api-spec/zod" {
  import type { ZodType } from "zod";
  export const ApplicationCommandCreateRequestSchema: ZodType;
  export const ApplicationCommandUpdateRequestSchema: ZodType;
  export const BaseCreateMessageCreateRequestSchema: ZodType;
  export const CreateTextThreadWithMessageRequestSchema: ZodType;
  export const IncomingWebhookRequestPartialSchema: ZodType;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: ZodType;
  export const MessageCreateRequestSchema: ZodType;
}
