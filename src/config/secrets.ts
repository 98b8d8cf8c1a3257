import { secretsOfAddress } from './address-secrets.ts';
import { onOneLine } from '../text/message.ts';

/** Values of these query parameters are secrets, whatever the URL's scheme. */
const SECRET_PARAMETER =
  /[?&](?:[\w.-]*(?:pass|pwd|secret|token|key|signature|credential)[\w.-]*|sig)=([^&#\s"']+)/giu;

/**
 * `scheme://user:password@`. A password may hold a raw `@` or slash where its user forgot to encode
 * it, so what could be the password is read in three ways: the shortest, up to the path, the longest.
 */
const PASSWORDS = [
  /:\/\/[^:/?#@\s"'`]*:([^@/?#\s"'`]+)@/gu,
  /:\/\/[^:/?#@\s"'`]*:([^/?#\s"'`]+)@/gu,
  /:\/\/[^:/?#@\s"'`]*:([^\s"'`]+)@/gu,
];

/** `${NAME}`: the value of an environment variable. */
export const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** Whether a setting of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return /pass|pwd|secret|token|key|credential/i.test(name);
}

/** One character would blot out the whole log; it protects nothing either. */
const MIN_MASKED = 2;

/** Shorter secrets are parts of many words, which a report needs. */
const MIN_REDACTED = 4;

/** The passwords that the URLs in a text hold, as they are written there. */
export function passwordsIn(text: string): string[] {
  const secrets = [...PASSWORDS, SECRET_PARAMETER].flatMap((form) => [...text.matchAll(form)]);
  return secrets.map((match) => match[1] ?? '').filter((secret) => !/^\$\{\w+\}$/.test(secret));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every form in which a secret may turn up: as it is, URL-encoded, decoded, inside JSON, by line. */
function formsOf(secret: string): string[] {
  const plain = decoded(secret);
  const forms = [secret, plain, encodeURIComponent(secret), encodeURIComponent(plain)];
  const inJson = [secret, plain].map((form) => JSON.stringify(form).slice(1, -1));
  const inMessages = [secret, plain].map((form) => onOneLine(form));
  return [...forms, ...inJson, ...inMessages].flatMap((form) => [form, ...form.split(/\r?\n/)]);
}

/** What is left of a secret where a message was cut in the middle of it. */
function withoutBeginnings(text: string, secrets: readonly string[]): string {
  return text.replaceAll(/[^…]*…/g, (part) => {
    const said = part.slice(0, -1);
    for (const secret of secrets) {
      for (let length = secret.length - 1; length >= MIN_REDACTED; length -= 1) {
        if (said.endsWith(secret.slice(0, length))) return `${said.slice(0, -length)}***…`;
      }
    }
    return part;
  });
}

/**
 * The secrets of a run. They are masked in the log before anything that could show them happens,
 * and taken out of texts that leave the runner by another way than the log.
 */
export class Secrets {
  readonly #mask: (secret: string) => void;
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #known = new Set<string>();

  constructor(mask: (secret: string) => void, env: Readonly<Record<string, string | undefined>>) {
    this.#mask = mask;
    this.#env = env;
  }

  /** Hides a value in all its forms. */
  add(secret: string | undefined): void {
    for (const form of formsOf(secret ?? '')) {
      if (form.trim().length < MIN_MASKED || this.#known.has(form)) continue;
      this.#known.add(form);
      this.#mask(form);
    }
  }

  /** Hides the passwords in the URLs of a text, and the variables that it refers to. */
  addFrom(text: string): void {
    for (const password of passwordsIn(text)) this.add(password);
    for (const [, name] of text.matchAll(REFERENCE)) this.add(this.#env[name ?? '']);
  }

  /**
   * Hides what is secret in a text that is one address, in whatever form: a URL, right or wrong, or
   * what stands in the place of one. What looks like a password in any text is hidden, too.
   */
  addFromAddress(text: string): void {
    this.addFrom(text);
    for (const secret of secretsOfAddress(text)) this.add(secret);
  }

  /** The text without the secrets. */
  redact(text: string): string {
    const longestFirst = [...this.#known]
      .filter((secret) => secret.length >= MIN_REDACTED)
      .sort((one, other) => other.length - one.length);
    const whole = longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    return whole.includes('…') ? withoutBeginnings(whole, longestFirst) : whole;
  }
}
