(() => {
  'use strict';
  const form = document.getElementById('filter');
  const fields = [...form.querySelectorAll('select, input')];
  const clauses = [...document.querySelectorAll('article.clause')];
  const groups = [...document.querySelectorAll('section.group')];
  const cells = [...document.querySelectorAll('#matrix li')];
  const rows = [...document.querySelectorAll('#matrix tbody tr')];
  const texts = new Map();

  // Taken when it is first searched: a long page is there sooner without.
  const textOf = (clause) => {
    if (!texts.has(clause)) texts.set(clause, clause.textContent.toLowerCase());
    return texts.get(clause);
  };

  const matches = (clause, field) => {
    const value = field.value.trim().toLowerCase();
    if (value === '') return true;
    return field.name === 'text'
      ? value.split(/\s+/).every((word) => textOf(clause).includes(word))
      : clause.dataset[field.name].toLowerCase().split(' ').includes(value);
  };

  const apply = () => {
    let shown = 0;
    for (const clause of clauses) {
      clause.hidden = !fields.every((field) => matches(clause, field));
      shown += clause.hidden ? 0 : 1;
    }
    for (const cell of cells) cell.hidden = document.getElementById(cell.dataset.clause).hidden;
    for (const row of rows) row.hidden = shown < clauses.length && !row.querySelector('li:not([hidden])');
    for (const group of groups) group.hidden = !group.querySelector('article:not([hidden])');
    document.getElementById('none').hidden = shown > 0;
    form.elements.shown.value =
      shown === clauses.length ? `${shown} clauses` : `${shown} of ${clauses.length} clauses`;
  };

  const remember = () => {
    const query = new URLSearchParams();
    for (const field of fields) {
      if (field.value.trim() !== '') query.set(field.name, field.value.trim());
    }
    const search = query.toString();
    try {
      history.replaceState(null, '', location.pathname + (search && '?' + search) + location.hash);
    } catch {
      // Some browsers refuse this for a file: the filter works all the same.
    }
  };

  const recall = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = query.get(field.name) ?? '';
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
  };

  const named = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };

  // A link to a clause wins over a filter that hides it.
  let followed = null;
  const follow = () => {
    const target = named();
    followed = target;
    if (!target || !target.closest('[hidden]')) return;
    for (const field of fields) field.value = '';
    apply();
    remember();
    target.scrollIntoView();
  };

  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = 'Copied';
    } catch {
      for (let up = source.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
      getSelection().selectAllChildren(source);
      button.textContent = 'Selected';
    }
    said.textContent = button.textContent;
    setTimeout(() => { button.textContent = 'Copy'; said.textContent = ''; }, 2000);
  };

  const said = document.createElement('p');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  document.body.append(said);

  for (const kind of ['input', 'change']) {
    form.addEventListener(kind, () => { apply(); remember(); });
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => { apply(); remember(); }));
  addEventListener('hashchange', follow);
  // What comes near the window is laid out then, and may move what a link has led to: until the
  // reader goes on.
  document.addEventListener('contentvisibilityautostatechange', () => followed?.scrollIntoView(), true);
  for (const kind of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin', 'dragenter', 'blur']) {
    addEventListener(kind, () => { followed = null; }, { passive: true });
  }
  // The address stays the same when the link that it came by is followed again.
  addEventListener('click', (event) => {
    if (event.target.closest('a[href^="#"]')) setTimeout(follow);
  });
  addEventListener('keydown', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === '/' && plain && !event.target.closest('input, select, textarea')) {
      event.preventDefault();
      form.elements.text.focus();
    }
  });
  for (const button of document.querySelectorAll('button.copy')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
  });

  form.hidden = false;
  recall();
  apply();
  follow();
})();
