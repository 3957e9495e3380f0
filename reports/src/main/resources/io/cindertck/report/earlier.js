// An earlier result, chosen or dropped, compared with the page's own.
(() => {
  'use strict';
  const LARGEST = 50 * 1024 * 1024;
  const MOST = 500;
  const section = document.getElementById('compare');
  const form = section.querySelector('form');
  const place = document.getElementById('compared');
  let asked = 0;

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  const show = (...parts) => place.replaceChildren(...parts);

  const item = (clause) => {
    const id = String(clause.id);
    const line = document.createElement('li');
    const here = document.getElementById(id);
    const name = element(here?.matches('article.clause') ? 'a' : 'span', id, 'id');
    if (name.matches('a')) name.href = '#' + id;
    line.append(name, element('span', `${clause.before ?? 'not there'} → ${clause.after ?? 'not there'}`));
    return line;
  };

  const group = (each) => {
    const part = document.createElement('div');
    const title = element('h3', String(each.title), String(each.kind));
    title.append(element('span', String(each.clauses.length), 'count'));
    const list = document.createElement('ul');
    list.append(...each.clauses.slice(0, MOST).map(item));
    part.append(title, list);
    return part;
  };

  const tell = (file, text) => {
    const { result, trouble } = readResult(text);
    if (result === undefined) return [element('p', `${file.name} is not JSON, or was cut short.`, 'error')];
    const current = JSON.parse(document.getElementById('result').textContent);
    const found = compareResults(result, current, trouble);
    if (found.error) return [element('p', `${file.name}: ${found.error}`, 'error')];
    const [before, now] = found.verdicts;
    return [
      element('p', String(found.headline), 'headline'),
      element('p', `From ${file.name} (${before}) to this page (${now}).`, 'calm'),
      ...found.notes.map((note) => element('p', String(note), 'calm')),
      ...found.groups.filter((each) => each.clauses.length > 0).map(group),
    ];
  };

  const compare = async (file) => {
    const number = ++asked;
    let parts;
    try {
      parts = file.size > LARGEST
        ? [element('p', `${file.name} is larger than 50 MB: it is not read.`, 'error')]
        : tell(file, await file.text());
    } catch {
      parts = [element('p', `${file.name} cannot be read or compared.`, 'error')];
    }
    if (number !== asked) return;
    show(...parts);
    section.scrollIntoView();
  };

  const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.add('over');
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) form.classList.remove('over');
  });
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.remove('over');
    if (event.dataTransfer.files.length > 0) compare(event.dataTransfer.files[0]);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.elements.earlier.addEventListener('change', (event) => {
    if (event.target.files.length > 0) compare(event.target.files[0]);
    event.target.value = '';
  });
  form.hidden = false;
})();
