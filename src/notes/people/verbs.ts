/** Verbs that begin what somebody is to do: they tell "Ada to write" from "Switch to main". */
const VERBS =
  "add address adopt agree allocate allow analyze announce answer apply appoint approve archive arrange ask assess assign " +
  "attend audit author backport benchmark bisect block book bring build bump bundle call canvass change chase " +
  "check circle circulate clarify clean cleanup clear close collect come comment communicate compare compile " +
  "complete confer confirm connect consider consolidate consult contact continue convert coordinate copy cover " +
  "craft create cut debug decide define deliver demo deploy deprecate describe design detail determine develop " +
  "diagnose dig disable discuss distribute do document double draft drive drop edit elaborate elevate email " +
  "enable encourage engage ensure escalate establish estimate evaluate examine expand expect experiment " +
  "explain explore extend facilitate fetch figure file fill finalise finalize find finish fix flag flesh focus " +
  "follow fork formalize forward fund gather gauge generalize generate get give go grant guide handle harden " +
  "help hold host identify implement improve include incorporate incubate inform initiate install integrate " +
  "introduce investigate invite involve issue join keep kick land launch lead learn leave liaise link list " +
  "locate lock log look loop lower mail make manage map measure mention mentor merge message migrate modify " +
  "monitor move name negotiate nominate note notify nudge obtain offer onboard open order organise organize " +
  "outline oversee own package pair patch pick pin ping pitch plan play poke poll port post pre-discuss prep " +
  "prepare present prioritise prioritize proceed process produce profile promote proofread propose prototype " +
  "provide prune publicise publicize publish pull pursue push put query raise ratify re-run reach read " +
  "reassign rebase rebuild recap recommend reconsider reconvene record recruit redesign redirect redo reduce " +
  "refactor refine release remind remove rename replace reply report request rerun reschedule research reserve " +
  "resolve respond restart restructure return revert review revise revisit reword rework rewrite roll rollout " +
  "run scan schedule scope search secure see seek select send set set-up setup share shepherd ship show sign " +
  "sketch socialize solicit sort speak spec spend spin split stabilise stabilize start state stay steer step " +
  "stop store streamline strip study submit suggest summarise summarize support surface survey swap switch " +
  "sync synthesise synthesize tag take talk tell test think throw tidy tie touch track transfer transition " +
  "translate triage trim try turn tweak unblock understand unify update upgrade upload upstream use validate " +
  "verify vet visit volunteer vote wait warn watch weigh work wrap write";

const VERB_SET = new Set(VERBS.split(" "));

/** Whether a word, in any case, is such a verb. */
export const isVerb = (word: string) => VERB_SET.has(word.toLowerCase());
