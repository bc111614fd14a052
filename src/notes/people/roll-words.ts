/** "Introductions, please list your name here", "Sign in below", "Who is here?". */
const ASKS_FOR_NAME =
  /(?<!\bto )\b(?:(?:(?:list|add|write|put|enter|type|leave) (?:down )?your(?: \w{3,8})? ?(?:names?(?:\(s\))?|self|selves)|sign (?:yourself )?in)\b[^.:!?]{0,40}|who(?:['’]s| is| was) (?:t?here|with us|around|present)(?: today)?)\W*$/i;
/** People do not sign up for the meeting alone. */
const FOR_OTHERS =
  /\b(?:if|volunt\w+|interest\w*|topics?|talks?|demos?|speak\w*|present(?:ing|ations?)|want|wish|like to|help\w*|queue|vote\w*|support|agenda|tasks?|actions?|items?|issues?|next to|repo\w*|projects?)\b/i;

/** Whether a heading or introduction asks those present to write themselves down. */
export const asksForName = (text: string) => ASKS_FOR_NAME.test(text) && !FOR_OTHERS.test(text);

/** As those write for whom it is another language: "Presents", "Assistance". */
const PRESENCE =
  "presents|presences?|present (?:people|persons)|assist(?:ants?|ance|ed)|participations?|participated|joine(?:d|rs)";
const CHANNEL =
  "(?:(?:tele|video|web)?-? ?(?:conference|phone|call|meeting)(?: call)?|video|zoom|(?:google )?meet|(?:ms |microsoft )?teams|skype|webex|jitsi|slack|irc|hangouts?|dial-?in)";
const WHERE = `(?:joined |attended |connected )?(?:(?:via|by|on|over|through) (?:the |a )?${CHANNEL}|remote(?:ly)?|online|virtual(?:ly)?|locally|in[- ]person|on-?site|face[- ]to[- ]face|f2f|in the office)`;
const OTHERS = "callers|call-?ins|visitors|also (?:t?here|present|attending|joining)|introductions?|quorum";
const MAY_NAME_PRESENT = new RegExp(`^\\W*(?:${PRESENCE}|${WHERE}|${OTHERS})(?: today)?\\W*$`, "i");

/** Whether a heading or label stands over those present when it stands over names: over others it says where or what. */
export const mayNamePresent = (label: string) => label.length <= 60 && MAY_NAME_PRESENT.test(label);
