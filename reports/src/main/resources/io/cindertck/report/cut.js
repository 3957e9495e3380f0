/**
 * A result as far as its text is whole: a member, or an item of a member that is an array, is there in
 * full or not at all, as in the class CutJson. Pure, and it does not throw.
 *
 * @param {string} text what stands in a conformance.json
 * @returns {{result: unknown, trouble: string|null}} undefined where there is nothing to be read; and
 *     where the text ends too early, in one line
 */
function readResult(text) {
  'use strict';
  const parsed = (part) => {
    try {
      return { result: JSON.parse(part), trouble: null };
    } catch {
      return null;
    }
  };
  const whole = parsed(text);
  if (whole !== null) return whole;

  // Where a part ends, with what closes the parts that it is in.
  const ends = [];
  let depth = 0;
  let name = null;
  let items = -1;
  let scalar = false;
  let end = -1;
  const ended = (at) => {
    if (depth === 2 && items >= 0) ends.push({ at, close: ']}', last: `item ${++items} of '${name}'` });
    if (depth === 1 && name !== null) ends.push({ at, close: '}', last: `'${name}'` });
  };
  for (let i = 0; i < text.length && end < 0; i++) {
    const sign = text[i];
    if (scalar && ' \t\r\n,]}'.includes(sign)) {
      scalar = false;
      ended(i);
    }
    if (sign === '"') {
      const from = i++;
      while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
      if (i >= text.length) break;
      if (depth === 1 && name === null) name = parsed(text.slice(from, i + 1))?.result ?? '';
      else ended(i + 1);
    } else if (sign === '{' || sign === '[') {
      depth++;
      if (depth === 2) items = sign === '[' ? 0 : -1;
    } else if (sign === '}' || sign === ']') {
      depth--;
      if (depth <= 0) end = i + 1;
      else ended(i + 1);
    } else if (sign === ',') {
      if (depth === 1) name = null;
    } else if (!' \t\r\n:'.includes(sign)) {
      scalar = true;
    }
  }
  if (end >= 0) {
    const first = parsed(text.slice(0, end));
    if (first !== null) return { ...first, trouble: 'something follows the end of the result, and is left out' };
  }
  // What is broken at one place is broken at all later ones.
  let read = { result: undefined };
  let last = 'its beginning';
  let from = 0;
  let to = ends.length;
  while (from < to) {
    const middle = from === 0 && to === ends.length ? to - 1 : (from + to) >> 1;
    const part = parsed(text.slice(0, ends[middle].at) + ends[middle].close);
    if (part === null) {
      to = middle;
    } else {
      read = part;
      last = ends[middle].last;
      from = middle + 1;
    }
  }
  const cut = end < 0 && from === ends.length;
  return { result: read.result, trouble: `the result file is ${cut ? 'cut short' : 'broken'} after ${last}` };
}
