import type { RequestLogEntry } from "./request-log.js";

/**
 * What can go wrong with one request, by the name that tests and tables use. An issue that the request creates may on
 * top of that be missing from the next `lists` lists.
 */
export type Fault =
  | { kind: "bad-gateway" }
  | { kind: "bad-gateway-html" }
  | { kind: "service-unavailable" }
  | { kind: "gateway-timeout" }
  /** The connection breaks before anything is done. */
  | { kind: "reset-before" }
  /** The request takes effect, then the connection breaks. */
  | { kind: "reset-after"; lists?: number }
  /** The request takes effect, then the answer is a 500. */
  | { kind: "error-after"; lists?: number }
  /** `retryAfter` is in seconds; GitHub does not always give it: null. */
  | { kind: "secondary-limit"; retryAfter?: number | null }
  | { kind: "too-many-requests"; retryAfter?: number }
  /** The hour's requests are used up; `resetIn` is in seconds. */
  | { kind: "primary-limit"; resetIn?: number }
  | { kind: "graphql-rate-limited"; resetIn?: number }
  | { kind: "graphql-rate-limit"; resetIn?: number }
  /** GraphQL: half of the longest list (or row of aliases) is null, with `RESOURCE_LIMITS_EXCEEDED` for each. */
  | { kind: "partial-data" }
  | { kind: "truncated-json"; lists?: number }
  | { kind: "slow"; ms: number }
  /** Never answers. */
  | { kind: "hang" }
  /** Nothing but the lag. */
  | { kind: "list-lag"; lists: number };

/** Those by which an answer is lost, whether the request took effect or not. */
export const LOST_ANSWERS: Fault[] = [
  { kind: "bad-gateway" },
  { kind: "bad-gateway-html" },
  { kind: "service-unavailable" },
  { kind: "gateway-timeout" },
  { kind: "reset-before" },
  { kind: "reset-after" },
  { kind: "error-after" },
  { kind: "truncated-json" },
];

/** Decides, for a request that just came in, what goes wrong with it; null: nothing. */
export type FaultRule = (request: RequestLogEntry) => Fault | null;

/** A rule that lets `fault` strike the requests for which `matches` holds, `times` times. */
export function faultWhen(
  fault: Fault,
  matches: (request: RequestLogEntry) => boolean,
  times = Number.POSITIVE_INFINITY,
): FaultRule {
  let left = times;
  return (request) => {
    if (left <= 0 || !matches(request)) return null;
    left -= 1;
    return fault;
  };
}

/** A rule that lets `fault` strike the `number`th request (1 is the first) that the server gets. */
export function faultAt(number: number, fault: Fault): FaultRule {
  return faultWhen(fault, (request) => request.number === number, 1);
}

/** A rule that lets `fault` strike the first `times` requests. */
export function faultFirst(times: number, fault: Fault): FaultRule {
  return faultWhen(fault, () => true, times);
}
