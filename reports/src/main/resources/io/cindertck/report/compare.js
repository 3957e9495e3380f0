/**
 * What a result says that an earlier one did not; the same as io.cindertck.report.compare.Comparison
 * says of the same pair. Pure: no page, no globals, and whatever JSON it is handed, it does not throw.
 *
 * @param {unknown} earlier what an earlier conformance.json holds
 * @param {unknown} current what the result of this page holds; only what is read here has to be there
 * @param {string|null} trouble why the earlier one is not whole; null where it is
 * @returns {{error: string} | {headline: string, notes: string[], groups: {title: string,
 *     kind: 'regression'|'mended'|'flaky'|'newly-observed'|'other',
 *     clauses: {id: string, before: string, after: string}[]}[], verdicts: string[]}} texts are fit to
 *     be shown as text; the verdicts are those that the clauses bear out, of both
 */
function compareResults(earlier, current, trouble) {
  'use strict';
  const FORMAT = /^cinder-tck\/conformance\/([0-9]{1,9})$/;
  const OURS = 1;
  const MOST_CLAUSES = 10000;
  const NAME = 120;
  const LINE = 600;
  const ABSENT = 'not in this result';
  const ID = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/;
  const VERDICTS = ['passed', 'failed', 'inconclusive', 'not-observed', 'not-applicable', 'waived', 'kit-error'];
  const JUDGED = ['passed', 'failed', 'waived'];
  const HARMLESS = ['in-force', 'not-judged'];
  const CHANGES = {
    FAILS: ['regression', 'Passed before, fails now'],
    WAIVER_ENDED: ['regression', 'Waived before, fails now'],
    LOST: ['regression', 'Owed (MUST) and judged before, not judged now'],
    FLAKY: ['flaky', 'Newly flaky: failed, and not when it was played again'],
    MENDED: ['mended', 'Failed before, passes now'],
    OBSERVED_FAILING: ['newly-observed', 'Not judged before, fails now'],
    OBSERVED: ['newly-observed', 'Not judged before, judged now'],
    STILL_FAILS_OTHERWISE: ['other', 'Still fails, with another finding'],
    STILL_FAILS: ['other', 'Still fails'],
    WAIVED: ['other', 'Waived now'],
    LOST_SHOULD: ['other', 'Judged before, not judged now (SHOULD)'],
    UNJUDGED: ['other', 'Not judged, for another reason'],
    EARLIER_ONLY: ['other', 'Only in the earlier result'],
    LATER_ONLY: ['other', 'Only in the later result, and not judged'],
  };

  // Members of the data only: nothing inherited, whatever a member is called.
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const own = (value, ...names) => {
    let at = value;
    for (const name of names) {
      if (!isObject(at) || !Object.prototype.hasOwnProperty.call(at, name)) return undefined;
      at = at[name];
    }
    return at;
  };
  const text = (value, otherwise) => (typeof value === 'string' ? value : otherwise);

  const number = (value) => String(value).replace(/\B(?=([0-9]{3})+$)/g, ',');
  const count = (value, noun) => number(value) + ' ' + noun + (value === 1 ? '' : 's');

  // As the class Words has it: the two would say different things of one text otherwise.
  const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;
  const MARK = /[\p{Mn}\p{Me}]/u;
  const SPACE = /[\t-\r\x1c-\x1f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;
  const strip = (value) => {
    let from = 0;
    let to = value.length;
    while (from < to && SPACE.test(value[from])) from++;
    while (to > from && SPACE.test(value[to - 1])) to--;
    return value.slice(from, to);
  };
  const named = (value) => {
    let out = '';
    let marks = 0;
    for (const point of value) {
      marks = MARK.test(point) ? marks + 1 : 0;
      out +=
        UNSEEN.test(point) || marks > 3
          ? '[U+' + point.codePointAt(0).toString(16).toUpperCase().padStart(4, '0') + ']'
          : point;
    }
    return out;
  };
  const line = (value, limit = LINE) => {
    const whole = strip(value);
    const shown = (part) => named(part.replace(/\r\n?|\n/g, '↵ '));
    if (whole.length <= limit) return shown(whole);
    const last = whole.charCodeAt(limit - 1);
    const end = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
    let rest = 0;
    for (const point of whole.slice(end)) rest += point === '' ? 0 : 1;
    return shown(whole.slice(0, end)) + ' … [' + number(rest) + ' more characters, see conformance.json]';
  };
  const name = (value) => line(value, NAME);

  const PARTS = {
    run: { seed: 0, tries: 0, startedAt: '1970-01-01T00:00:00Z', strict: false, clauses: null },
    kit: { version: 'unknown' },
    contract: { version: 'unknown' },
    driver: { locator: 'unknown', dialect: 'consistencygroup', name: 'unknown', cinder: null },
    array: { locator: 'unknown', sees: [] },
  };

  /** The clauses by id, the verdict, and what could not be read; a text where it is no result. */
  const read = (result, cut) => {
    const format = FORMAT.exec(text(own(result, 'format'), ''));
    if (format === null) return "it has no 'format' of cinder-tck: a conformance.json is expected";
    const list = own(result, 'clauses') ?? (cut === null ? undefined : []);
    if (!Array.isArray(list)) return "it has no list of 'clauses'";
    if (list.length > MOST_CLAUSES) return 'it has ' + number(list.length) + ' clauses: no contract has that many';
    const clauses = new Map();
    const doubts = [];
    let unread = 0;
    let unknown = 0;
    if (Number(format[1]) !== OURS) {
      doubts.push('made by ' + (Number(format[1]) > OURS ? 'a newer' : 'an older') + ' kit, '
          + name(text(own(result, 'kit', 'version'), 'unknown')) + ', in format ' + Number(format[1])
          + ', where this one knows ' + OURS + ': what it does not know is left out');
    }
    if (cut !== null) doubts.push(cut);
    const parts = {};
    const missing = [];
    for (const [part, harmless] of Object.entries(PARTS)) {
      parts[part] = own(result, part);
      if (!isObject(parts[part]) && (cut !== null || Number(format[1]) !== OURS)) {
        parts[part] = harmless;
        const why = own(result, part) === undefined ? 'it is missing' : 'it is no object';
        (part === 'run' ? doubts : missing).push("'" + part + "' cannot be read: " + why);
      }
    }
    for (const item of list) {
      const id = text(own(item, 'id'), '');
      if (id.length > LINE || !ID.test(id) || clauses.has(id)) {
        unread++;
        continue;
      }
      const told = own(item, 'verdict');
      const known = VERDICTS.includes(told);
      unknown += known ? 0 : 1;
      clauses.set(id, clause(item, known ? told : 'not-observed'));
    }
    if (unread > 0) doubts.push(count(unread, 'clause') + ' could not be read');
    if (unknown > 0) doubts.push(count(unknown, 'verdict') + ' not known here, read as not observed');
    doubts.push(...missing);
    const verdict = doubts.length === 0 ? borneOut(result, clauses) : doubted(result, clauses);
    if (doubts.length === 0 && verdict !== own(result, 'verdict') && own(result, 'verdict') === 'conformant') {
      doubts.push('it says that the driver is conformant, and its clauses do not bear that out');
    }
    return { clauses, doubts, verdict, parts };
  };

  /** As the class Soundness has it. */
  const borneOut = (result, clauses) => {
    const said = own(result, 'verdict');
    const owed = [...clauses.values()].filter((each) => each.must).map((each) => each.verdict);
    if (said !== 'conformant') return said === 'non-conformant' ? said : 'incomplete';
    if (owed.includes('failed')) return 'non-conformant';
    const judged = owed.filter((each) => each !== 'not-applicable');
    const shown = judged.length > 0 && judged.every((each) => JUDGED.includes(each));
    const terms = own(result, 'terms') ?? null;
    return shown && !breaksTerms(terms) && !isCutShort(terms) ? said : 'incomplete';
  };

  /** Whether something is not as it is claimed or waived, or cannot be read; null is no terms. */
  const breaksTerms = (terms) => {
    if (terms === null) return false;
    const waivers = own(terms, 'waivers');
    const capabilities = own(terms, 'capabilities');
    return (
      !Array.isArray(waivers) ||
      !Array.isArray(capabilities) ||
      waivers.some((each) => !HARMLESS.includes(own(each, 'state'))) ||
      capabilities.some((each) => own(each, 'claimed') === true && own(each, 'found') !== 'works')
    );
  };

  /** Whether something was not reached, or that cannot be read; null is no terms. */
  const isCutShort = (terms) => {
    const notReached = own(terms, 'notReached');
    return terms !== null && !(Array.isArray(notReached) && notReached.length === 0);
  };

  /** As the class Salvage has it: what failed has failed, and nothing else is shown. */
  const doubted = (result, clauses) => {
    const counts = (each) => own(result, 'run', 'strict') === true || each.must;
    const failed = [...clauses.values()].some((each) => counts(each) && each.verdict === 'failed');
    return failed && own(result, 'verdict') === 'non-conformant' ? 'non-conformant' : 'incomplete';
  };

  const clause = (item, verdict) => {
    const found = own(item, 'counterexample');
    const calls = own(found, 'calls');
    return {
      verdict,
      must: own(item, 'level') !== 'SHOULD',
      judged: JUDGED.includes(verdict),
      flaky: isObject(found) && own(found, 'reproduced') === false && typeof calls === 'number' && calls > 0,
      why: isObject(found) ? text(own(found, 'why'), 'not told') : null,
    };
  };

  const signature = (of) => (of.why ?? '').replace(/[0-9]+/g, '#');

  const judgedTwice = (before, after) => {
    if (after.verdict === 'passed') return before.verdict === 'passed' ? [] : ['MENDED'];
    if (after.verdict === 'waived') return before.verdict === 'waived' ? [] : ['WAIVED'];
    if (before.verdict === 'passed') return ['FAILS'];
    if (before.verdict === 'waived') return ['WAIVER_ENDED'];
    return [signature(before) === signature(after) ? 'STILL_FAILS' : 'STILL_FAILS_OTHERWISE'];
  };

  /** What became of a clause; the class Change says what is what. */
  const changes = (before, after) => {
    if (after === undefined) return ['EARLIER_ONLY'];
    const observed = after.verdict === 'failed' ? 'OBSERVED_FAILING' : 'OBSERVED';
    const found = after.flaky && !before?.flaky ? ['FLAKY'] : [];
    if (before === undefined) return found.concat(after.judged ? observed : 'LATER_ONLY');
    if (before.judged && after.judged) return found.concat(judgedTwice(before, after));
    if (before.judged) return found.concat(after.must ? 'LOST' : 'LOST_SHOULD');
    if (after.judged) return found.concat(observed);
    return before.verdict === after.verdict ? found : found.concat('UNJUDGED');
  };

  const told = (of) => {
    if (of === undefined) return ABSENT;
    const verdict = of.verdict + (of.flaky ? ', flaky' : '');
    return of.why === null ? verdict : verdict + ': ' + line(of.why);
  };

  /** What else differs, as far as both have it. */
  const differences = (earlier, current) => {
    const notes = [];
    const plain = (value) =>
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'number' ? String(value) : value;
    const note = (what, path, meaning = '', none = undefined) => {
      const pair = [earlier, current].map((result) => {
        const value = plain(own(result, ...path));
        return value === null ? none : value;
      });
      if (pair.every((value) => typeof value === 'string') && pair[0] !== pair[1]) {
        notes.push(what + ': ' + name(pair[0]) + ' before, ' + name(pair[1]) + ' now' + meaning + '.');
      }
    };
    const sees = (result) => {
      const list = own(result, 'array', 'sees');
      if (!Array.isArray(list) || list.length > MOST_CLAUSES) return undefined;
      const words = list.filter((item) => typeof item === 'string');
      return words.length === 0 ? 'nothing' : words.join(', ');
    };
    note('Another driver', ['driver', 'locator']);
    if (own(earlier, 'driver', 'locator') === own(current, 'driver', 'locator')) {
      note('The driver calls itself otherwise', ['driver', 'name']);
    }
    note('Another dialect', ['driver', 'dialect']);
    note('Another Cinder', ['driver', 'cinder'], '', 'none');
    note('Another kit', ['kit', 'version']);
    note('Another contract', ['contract', 'version'], ': a clause may ask for something else');
    note('Another seed', ['run', 'seed'], ': other scenarios were drawn');
    note('Other tries', ['run', 'tries']);
    note('Other clauses were asked for', ['run', 'clauses'], '', 'all');
    note('Strict', ['run', 'strict']);
    note('Another array', ['array', 'locator']);
    const [before, after] = [sees(earlier), sees(current)];
    if (before !== undefined && after !== undefined && before !== after) {
      notes.push('The array shows other things: ' + name(before) + ' before, ' + name(after) + ' now.');
    }
    const began = (result) => Date.parse(text(own(result, 'run', 'startedAt'), ''));
    if (began(earlier) > began(current)) {
      notes.push('The run of the earlier result began after that of the later one: they may be the wrong way round.');
    }
    return notes;
  };

  const incomplete = (which, of) => {
    const doubts = of.clauses.size === 0 ? ['The ' + which + ' result has no clause that can be read.'] : [];
    return of.verdict !== 'incomplete'
      ? doubts
      : doubts.concat(
          'The ' + which + ' result is incomplete: a regression may be hidden by what it did not judge.');
  };

  const headline = (groups, same, all) => {
    if (same === all) return 'No difference: all ' + count(all, 'clause') + ' are as before.';
    const sum = (wanted) => {
      let size = 0;
      for (const [key, found] of groups) size += wanted(key, CHANGES[key][0]) ? found.length : 0;
      return size;
    };
    const regressions = sum((key, kind) => kind === 'regression');
    const failing = (key) => key.startsWith('STILL_');
    const parts = [regressions === 0 ? 'No regression' : count(regressions, 'regression')];
    for (const [size, what] of [
      [sum((key, kind) => kind === 'mended'), 'mended'],
      [sum((key, kind) => kind === 'flaky'), 'newly flaky'],
      [sum((key, kind) => kind === 'newly-observed'), 'newly judged'],
      [sum(failing), 'still failing'],
      [sum((key, kind) => kind === 'other' && !failing(key)), 'otherwise changed'],
    ]) {
      if (size > 0) parts.push(number(size) + ' ' + what);
    }
    return parts.join(', ') + '; ' + number(same) + ' of ' + count(all, 'clause') + ' as before.';
  };

  const first = read(earlier, trouble);
  if (typeof first === 'string') return { error: 'The earlier result cannot be read: ' + first + '.' };
  const second = read(current, null);
  if (typeof second === 'string') return { error: 'The result of this page cannot be read: ' + second + '.' };

  const found = new Map(Object.keys(CHANGES).map((key) => [key, []]));
  const ids = new Set([...second.clauses.keys(), ...first.clauses.keys()]);
  let same = 0;
  let missing = 0;
  for (const id of ids) {
    const before = first.clauses.get(id);
    const after = second.clauses.get(id);
    const became = changes(before, after);
    same += became.length === 0 ? 1 : 0;
    missing += after === undefined && before.must && before.judged ? 1 : 0;
    for (const key of became) found.get(key).push({ id, before: told(before), after: told(after) });
  }
  const notes = differences(first.parts, second.parts)
    .concat(first.doubts.map((doubt) => 'The earlier result: ' + doubt + '.'))
    .concat(second.doubts.map((doubt) => 'The later result: ' + doubt + '.'))
    .concat(incomplete('earlier', first), incomplete('later', second));
  if (missing > 0) {
    notes.push(
      count(missing, 'MUST clause') + ' judged before ' + (missing === 1 ? 'is' : 'are') + ' not in the later result.');
  }
  const groups = [];
  for (const [key, list] of found) {
    if (list.length > 0) groups.push({ title: CHANGES[key][1], kind: CHANGES[key][0], clauses: list });
  }
  return { headline: headline(found, same, ids.size), notes, groups, verdicts: [first.verdict, second.verdict] };
}
