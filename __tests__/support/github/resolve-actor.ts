import { connection, type PageArguments } from "./connection.js";
import { type Fields, nodeId, type Viewer } from "./viewer.js";

/** A stable number for a login: nothing but logins is kept of accounts. */
export function accountId(login: string): number {
  return [...login.toLowerCase()].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

/** Whether a login is an app's: `github-actions[bot]`. */
export const isBot = (login: string): boolean => login.endsWith("[bot]");

/** A user; also what `viewer` gives for an app's token, whose login then ends in `[bot]`. */
export function userFields(viewer: Viewer, login: string): Fields {
  return {
    __typename: "User",
    id: nodeId("U", accountId(login)),
    databaseId: accountId(login),
    login,
    name: null,
    url: `${viewer.world.serverUrl}/${login}`,
    isViewer: login === viewer.token.actor,
  };
}

/** An author: a bot's login comes without `[bot]` here, unlike in REST; null for a deleted account. */
export function actorFields(viewer: Viewer, login: string | null): Fields | null {
  if (login === null) return null;
  if (!isBot(login)) return userFields(viewer, login);
  const app = login.slice(0, -"[bot]".length);
  return {
    __typename: "Bot",
    id: nodeId("BOT", accountId(login)),
    databaseId: accountId(login),
    login: app,
    url: `${viewer.world.serverUrl}/apps/${app}`,
  };
}

export function userConnection(viewer: Viewer, logins: string[], page: PageArguments) {
  return connection(logins, page, (login) => userFields(viewer, login));
}
