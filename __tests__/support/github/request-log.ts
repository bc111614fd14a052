/** One request that the simulated GitHub got. */
export interface RequestLogEntry {
  /** 1 for the first request. */
  number: number;
  method: string;
  /** With its query, without the server and any prefix: `/repos/kestrel/community/issues?state=all`. */
  path: string;
  /** Of a GraphQL request: `query Board`, or its first field when it has no name: `query repository`. Else null. */
  operation: string | null;
  /** Text of a GraphQL request; null for REST. */
  query: string | null;
  /** Variables of a GraphQL request; body of any other. */
  body: Record<string, unknown> | null;
  /** Login whose token it was; null when there was none that is valid. */
  actor: string | null;
  /** GraphQL points that it cost; 0 for REST. */
  points: number;
  /** Requests under way when it came in, itself included. */
  concurrency: number;
  /** From the start of the server until it came in. */
  startedAt: number;
  /** How long it took; null while under way, and when it was cut off. */
  ms: number | null;
  /** Null while under way, and when it was cut off. */
  status: number | null;
  /** What was made to go wrong with it. */
  fault: string | null;
  /** Types of the errors in a GraphQL answer. */
  errors: string[];
}

/** Whether a request may change something: a REST method other than GET, or a mutation. */
export function isWrite(entry: RequestLogEntry): boolean {
  return entry.operation === null ? entry.method !== "GET" : entry.operation.startsWith("mutation");
}

/** The log as text, a line each: what a closing note or a failing test shows. */
export function formatLog(log: RequestLogEntry[]): string {
  return log
    .map(({ method, path, operation, points, status, ms, fault }) => {
      const what = operation ? `${operation} (${points} points)` : `${method} ${path}`;
      return `${status ?? "cut off"} ${what}${ms === null ? "" : `, ${ms} ms`}${fault ? `, ${fault}` : ""}`;
    })
    .join("\n");
}
