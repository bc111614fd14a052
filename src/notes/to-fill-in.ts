/** What a template leaves to be filled in: `<name>`. In an address there is an `@`. */
const TO_FILL_IN = "<[^<>@]{1,60}>";
const ONLY = new RegExp(`^\\W*${TO_FILL_IN}\\W*$`);
const EACH = new RegExp(TO_FILL_IN, "g");

/** Whether a text is nothing but what a template leaves to be filled in. */
export const isToFillIn = (text: string) => ONLY.test(text);

/** A text without what a template leaves to be filled in. */
export const withoutToFillIn = (text: string) => text.replace(EACH, "");
