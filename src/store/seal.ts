import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** Encrypts what must not be read by whoever sees the database. */
export interface Seal {
  /** Text only `open` reads; `label` (whose it is) must be the same there, so that a sealed text cannot be moved. */
  seal(text: string, label: string): string;
  /** @throws Error when no key of ours fits, or the text or its label was changed. */
  open(sealed: string, label: string): { readonly text: string; readonly isOldKey: boolean };
}

const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/**
 * A seal by AES-256-GCM. `keys` are base64 of 32 bytes each, with commas between: the first seals, all of them open, so
 * that a key is changed by putting a new one in front. A sealed text names its key: "id.nonce.tag.text".
 */
export function createSeal(keys: string): Seal {
  const ring = keys.split(",").map((text) => {
    const key = Buffer.from(text.trim(), "base64");
    if (key.length !== KEY_BYTES) throw new Error("a key is not base64 of 32 bytes");
    return { id: createHash("sha256").update(key).digest("hex").slice(0, 8), key };
  });
  const [current] = ring;
  if (!current) throw new Error("no key");
  return {
    seal: (text, label) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, current.key, nonce).setAAD(Buffer.from(label));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [current.id, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
    },
    open: (sealed, label) => {
      const [id, ...parts] = sealed.split(".");
      const [nonce, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
      const fitting = ring.find((one) => one.id === id);
      if (!fitting || !nonce || !tag || !text) throw new Error(`no key opens this (it was sealed by ${String(id)})`);
      const decipher = createDecipheriv(ALGORITHM, fitting.key, nonce).setAAD(Buffer.from(label)).setAuthTag(tag);
      return {
        text: Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8"),
        isOldKey: fitting.id !== current.id,
      };
    },
  };
}
