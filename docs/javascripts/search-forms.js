// English forms of a verb that are spelt from one root: admit, admits, admitted, admitting.

/**
 * The other forms of a word, as they may stand in the index; of short words and of other scripts none.
 * @param {string} word
 */
export function formsOf(word) {
  if (!/^[a-z]{4,}$/.test(word)) return new Set();
  const bare = /(?:ed|ing)$/.test(word) ? word.replace(/(?:ed|ing)$/, "") : "";
  const roots = word.endsWith("ied") ? [`${word.slice(0, -3)}y`] : bare.length < 3 ? [word]
    : [bare, `${bare}e`, ...(/([^aeiou])\1$/.test(bare) ? [bare.slice(0, -1)] : [])];
  const forms = roots.flatMap((root) => {
    const open = root.replace(/e$/, "");
    const twice = open + open.at(-1);
    return [root, `${open}ed`, `${open}ing`, `${twice}ed`, `${twice}ing`, root.replace(/y$/, "ied")];
  });
  return new Set(forms.filter((form) => form !== word));
}
