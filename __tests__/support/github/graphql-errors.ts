import { GraphQLError } from "graphql";
import { notAccessible, type Token } from "./token.js";

/** An error as GitHub writes it in an answer: `type` stands at the top, beside the message. */
export interface WireError {
  type?: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
  locations?: readonly { line: number; column: number }[];
  message: string;
}

/** An error for a resolver to throw; GitHub's `type` for it, and what else its `extensions` hold. */
export function typedError(
  type: string,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, type } });
}

/** Nothing of that name, or nothing that the token may see: GitHub does not tell one from the other. */
export const notFound = (message: string): GraphQLError => typedError("NOT_FOUND", message);

/** Seen but not allowed. */
export const forbidden = (token: Token): GraphQLError =>
  typedError("FORBIDDEN", notAccessible(token), { saml_failure: false });

export const SAML_MESSAGE =
  "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.";

export const samlForbidden = (): GraphQLError =>
  typedError("FORBIDDEN", SAML_MESSAGE, { saml_failure: true });

/** An error of an executed query as GitHub writes it. */
export function toWireError(error: GraphQLError): WireError {
  const { type, ...extensions } = error.extensions;
  return {
    ...(typeof type === "string" ? { type } : {}),
    ...(error.path ? { path: error.path } : {}),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
    message: error.message,
  };
}

/** GitHub's words and code for what graphql-js says of a query that does not fit the schema. */
const VALIDATION_WORDS: [RegExp, (names: string[]) => Omit<WireError, "locations">][] = [
  [
    /^Cannot query field "(\w+)" on type "(\w+)"/,
    ([fieldName, typeName]) => ({
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
      extensions: { code: "undefinedField", typeName, fieldName },
    }),
  ],
  [
    /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/,
    ([argumentName, name]) => ({
      message: `Field '${name}' doesn't accept argument '${argumentName}'`,
      extensions: { code: "argumentNotAccepted", name, typeName: "Field", argumentName },
    }),
  ],
  [
    /^Unknown type "(\w+)"/,
    ([typeName]) => ({
      message: `No such type ${typeName}, so it can't be a fragment condition`,
      extensions: { code: "undefinedType", typeName },
    }),
  ],
];

/** A mistake in a query as GitHub writes it; in words of graphql-js where GitHub's are not known. */
export function toValidationError(error: GraphQLError): WireError {
  const locations = error.locations ?? [];
  for (const [pattern, words] of VALIDATION_WORDS) {
    const match = pattern.exec(error.message);
    if (match) return { path: ["query"], locations, ...words(match.slice(1)) };
  }
  return { path: ["query"], locations, message: error.message };
}
