import type { Token } from "./tokens.js";

/** What a parser read, and the token after it. */
export interface Parsed<T> {
  value: T;
  next: number;
}

/** Reads something at a token; null when it does not stand there. Looks ahead a bounded number of tokens. */
export type Parser<T> = (tokens: readonly Token[], at: number) => Parsed<T> | null;

/** One token, when `read` makes something of it. */
export function token<T>(read: (token: Token) => T | null): Parser<T> {
  return (tokens, at) => {
    const here = tokens[at];
    const value = here === undefined ? null : read(here);
    return value === null ? null : { value, next: at + 1 };
  };
}

/** One of these words or symbols, in any case. */
export function oneOf(...words: string[]): Parser<string> {
  const known = new Set(words);
  return token(({ lower }) => (known.has(lower) ? lower : null));
}

/** These words, one after the other. */
export function phrase(text: string): Parser<string> {
  return map(seq(...text.split(" ").map((word) => oneOf(word))), () => text);
}

/** A word that a table gives a value for. */
export function lookup<T>(table: ReadonlyMap<string, T>): Parser<T> {
  return token(({ lower }) => table.get(lower) ?? null);
}

/** All of these, one after the other. */
export function seq<T extends unknown[]>(...parsers: { [K in keyof T]: Parser<T[K]> }): Parser<T> {
  return (tokens, at) => {
    const values: unknown[] = [];
    let next = at;
    for (const parser of parsers) {
      const parsed = parser(tokens, next);
      if (parsed === null) return null;
      values.push(parsed.value);
      next = parsed.next;
    }
    return { value: values as T, next };
  };
}

/** The first of these that stands there. */
export function firstOf<T>(...parsers: Parser<T>[]): Parser<T> {
  return (tokens, at) => {
    for (const parser of parsers) {
      const parsed = parser(tokens, at);
      if (parsed !== null) return parsed;
    }
    return null;
  };
}

/** This or nothing. */
export function optional<T>(parser: Parser<T>): Parser<T | null> {
  return (tokens, at) => parser(tokens, at) ?? { value: null, next: at };
}

/** Nothing, where this does not stand. */
export function not(parser: Parser<unknown>): Parser<null> {
  return (tokens, at) => (parser(tokens, at) === null ? { value: null, next: at } : null);
}

/** What `use` makes of it; nothing stands there when `use` returns null. */
export function map<T, U>(parser: Parser<T>, use: (value: T) => U | null): Parser<U> {
  return (tokens, at) => {
    const parsed = parser(tokens, at);
    if (parsed === null) return null;
    const value = use(parsed.value);
    return value === null ? null : { value, next: parsed.next };
  };
}
