
// What changed from an earlier result to this one, by the clauses' verdicts.
function compareResults(earlier, current) {
  const known = earlier && typeof earlier === 'object' ? String(earlier.format ?? '') : '';
  if (!known.startsWith('cinder-tck/conformance/') || !Array.isArray(earlier.clauses)) {
    return { error: 'This is not a conformance.json of cinder-tck.' };
  }
  const before = new Map(
    earlier.clauses.filter((clause) => clause?.id).map((clause) => [String(clause.id), clause]));
  const unseen = ['not-observed', 'inconclusive', 'kit-error', 'not-applicable'];
  const groups = {
    regression: { title: 'Regressions', kind: 'regression', clauses: [] },
    mended: { title: 'Mended', kind: 'mended', clauses: [] },
    'newly-observed': { title: 'Newly observed', kind: 'newly-observed', clauses: [] },
    other: { title: 'Changed otherwise', kind: 'other', clauses: [] },
  };
  for (const clause of current.clauses) {
    const was = before.get(clause.id);
    if (!was || was.verdict === clause.verdict) continue;
    let kind = 'other';
    if (clause.verdict === 'failed') kind = 'regression';
    else if (was.verdict === 'failed' && clause.verdict === 'passed') kind = 'mended';
    else if (unseen.includes(was.verdict) && clause.verdict === 'passed') kind = 'newly-observed';
    groups[kind].clauses.push({ id: clause.id, before: String(was.verdict), after: clause.verdict });
  }
  const changed = Object.values(groups).filter((group) => group.clauses.length > 0);
  const count = changed.reduce((sum, group) => sum + group.clauses.length, 0);
  return {
    groups: changed,
    headline: count === 0 ? 'No verdict changed.' : `${count} verdicts changed.`,
    notes: [],
  };
}
