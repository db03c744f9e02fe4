/** Why a link can't be opened, for who followed it. */

import { word } from "../words.js";
import { LinkError } from "./link.js";

/** @param {unknown} error */
export function refusal(error) {
  if (!(error instanceof LinkError))
    return word("The link could not be opened: {error}", { error });
  if (error.reason === "newer") {
    return word(
      "This link was made by a newer version of this page. Reload the page, or open the link where it was made.",
    );
  }
  if (error.reason === "large") return word("This link unpacks to more than a page can hold.");
  return word(
    "This link is not whole: part of it was cut off or changed on the way. Ask for it again.",
  );
}
