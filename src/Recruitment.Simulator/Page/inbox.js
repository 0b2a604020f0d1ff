import { $, clock, growing, h, initials, reconcile, stickToEnd } from './dom.js';
import { deskBubble, preview } from './messages.js';
import { currentLanguage, t } from './words.js';

const priorityRank = ['low', 'medium', 'high', 'urgent'];

function shown(value) {
  if (value === true) return t('yes');
  if (value === false) return t('no');
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return value !== null && typeof value === 'object' ? Object.values(value).map(shown).join(' – ') : String(value ?? '');
}

const fact = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));

/** The recruiter's inbox. `actions`: select(id), act(name), write(text, isPrivate), setLabels(labels), typing(on). */
export function makeInbox(actions) {
  const form = $('desk-form');
  const text = $('desk-text');
  const clear = growing(text, form);
  let isPrivate = false;
  let labels = [];

  const showKind = () => {
    $('as-reply').setAttribute('aria-pressed', String(!isPrivate));
    $('as-note').setAttribute('aria-pressed', String(isPrivate));
    form.classList.toggle('as-private', isPrivate);
    text.placeholder = $('desk-label').textContent = t(isPrivate ? 'notePlaceholder' : 'replyPlaceholder');
  };
  $('as-reply').addEventListener('click', () => { isPrivate = false; showKind(); text.focus(); });
  $('as-note').addEventListener('click', () => { isPrivate = true; showKind(); text.focus(); });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const written = text.value.trim();
    if (!written) return;
    clear();
    if (!await actions.write(written, isPrivate)) text.value = written;
  });
  for (const button of document.querySelectorAll('[data-act]')) button.addEventListener('click', () => actions.act(button.dataset.act));
  $('label-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const added = $('label-text').value.trim().toLowerCase().replace(/\s+/g, '-');
    if (added && !labels.includes(added)) actions.setLabels([...labels, added]);
    $('label-text').value = '';
  });

  function renderList(conversations, selected) {
    const items = conversations.map((item) => ({
      key: item.id, item, mark: [item.name, item.status, item.unread, item.last?.id, item.priority, item.id === selected, currentLanguage()].join('|'),
    }));
    reconcile($('conversations'), items, ({ item }) => h('li', {},
      h('button', { type: 'button', 'aria-current': item.id === selected && 'true', onclick: () => actions.select(item.candidate) },
        h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(item.name)),
        h('span', { class: 'list-text' },
          h('span', { class: 'list-name' }, h('b', {}, item.name), h('time', {}, clock(item.lastActivityAt))),
          h('span', { class: 'list-last' }, preview(item.last)),
          h('span', { class: 'list-tags' },
            h('span', { class: `dot ${item.status}` }), t(item.status),
            priorityRank.indexOf(item.priority) > 1 && h('span', { class: `flag ${item.priority}` }, t(item.priority)))),
        item.unread > 0 && item.status !== 'pending' && h('span', { class: 'count' }, String(item.unread)))));
  }

  function renderDetails(conversation) {
    labels = conversation.labels;
    $('facts').replaceChildren(...[
      fact(t('owner'), conversation.assignee ?? t('nobody')),
      conversation.team && fact(t('team'), conversation.team),
      fact(t('priority'), conversation.priority ? t(conversation.priority) : t('none')),
      fact(t('phone'), conversation.contact.phone ?? '–'),
      conversation.contact.email && fact(t('email'), conversation.contact.email),
    ].filter(Boolean));
    const items = conversation.labels.map((label) => ({ key: label, mark: currentLanguage() }));
    if (items.length === 0) items.push({ key: '', mark: currentLanguage() });
    reconcile($('labels'), items, ({ key: label }) => h('li', { class: label ? 'label' : 'hint' },
      label || t('noLabels'),
      label && h('button', { type: 'button', 'aria-label': `${t('removeLabel')}: ${label}`, onclick: () => actions.setLabels(labels.filter((other) => other !== label)) }, '×')));
    const known = [...conversation.contact.attributes, ...Object.entries(conversation.customAttributes).map(([key, value]) => ({ name: key, value }))]
      .filter((attribute) => shown(attribute.value) !== '');
    $('attributes').replaceChildren(...(known.length > 0
      ? known.map((attribute) => fact(attribute.name, shown(attribute.value)))
      : [h('p', { class: 'hint' }, t('nothingKnown'))]));
  }

  function renderThread(conversation) {
    const items = conversation
      ? conversation.messages.map((message) => ({ key: message.id, message, mark: [message.status, message.content, message.error, currentLanguage()].join('|') }))
      : [{ key: 'empty', mark: currentLanguage() }];
    stickToEnd($('thread'), () => reconcile($('thread'), items, ({ message }) =>
      (message ? deskBubble(message) : h('div', { class: 'empty' }, h('p', {}, t('emptyInbox'))))));
  }

  return {
    render({ overview, conversation }) {
      $('recruiter-name').textContent = overview.recruiter;
      renderList(overview.conversations, conversation?.id);
      renderThread(conversation);
      showKind();
      document.querySelector('.desk').classList.toggle('is-empty', overview.conversations.length === 0);
      for (const id of ['thread-head', 'desk-form', 'details']) $(id).hidden = !conversation;
      if (!conversation) return;
      $('thread-name').textContent = conversation.name;
      $('thread-status').textContent = t(conversation.status);
      $('thread-status').className = `badge ${conversation.status}`;
      document.querySelector('[data-act="take-over"]').hidden = conversation.status === 'open' && conversation.assigneeType === 'User';
      document.querySelector('[data-act="hand-back"]').hidden = conversation.status === 'pending';
      document.querySelector('[data-act="resolve"]').hidden = conversation.status === 'resolved';
      renderDetails(conversation);
    },
  };
}
