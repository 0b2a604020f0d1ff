import { $, growing, h, initials, reconcile, stickToEnd } from './dom.js';
import { phoneBubble } from './messages.js';
import { currentLanguage, examples, t } from './words.js';

const names = ['Fatima de Groot', 'Piotr Kowalski', 'Daan Willems', 'Aylin Demir', 'Emma Visser', 'Youssef Amrani', 'Marie Janssen', 'Tomasz Nowak'];

/** The candidate's phone. `actions`: send(body), speak(file), select(id), add(name, phone). */
export function makePhone(actions) {
  const form = $('phone-form');
  const text = $('phone-text');
  const clear = growing(text, form);
  const menu = $('attach-menu');
  const dialog = $('candidate-dialog');

  const showMenu = (open) => { menu.hidden = !open; $('attach').setAttribute('aria-expanded', String(open)); if (open) menu.querySelector('button').focus(); };
  $('attach').addEventListener('click', () => showMenu(menu.hidden));
  menu.addEventListener('keydown', (event) => { if (event.key === 'Escape') { showMenu(false); $('attach').focus(); } });
  document.addEventListener('click', (event) => { if (!event.target.closest('.attach')) showMenu(false); });
  menu.addEventListener('click', (event) => {
    const kind = event.target.closest('button')?.dataset.kind;
    if (!kind) return;
    showMenu(false);
    if (kind === 'voice') { $('voice-file').click(); return; }
    actions.send(kind === 'document' ? { kind, fileName: `CV ${actions.name()}.pdf` } : { kind });
    text.focus();
  });

  $('voice-file').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) await actions.speak(file);
    text.focus();
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const written = text.value.trim();
    if (!written) return;
    clear();
    if (!await actions.send({ text: written })) text.value = written;
  });

  $('candidate').addEventListener('change', (event) => actions.select(Number(event.target.value)));
  $('new-candidate').addEventListener('click', () => {
    $('candidate-name').value = names[Math.floor(Math.random() * names.length)];
    $('candidate-phone').value = `+316${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
    $('candidate-error').textContent = '';
    dialog.showModal();
    $('candidate-name').select();
  });
  $('candidate-cancel').addEventListener('click', () => dialog.close());
  $('candidate-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await actions.add($('candidate-name').value, $('candidate-phone').value);
      dialog.close();
      text.focus();
    } catch (error) {
      $('candidate-error').textContent = error.message;
    }
  });

  const empty = () => h('div', { class: 'empty' },
    h('p', {}, t('emptyChat')),
    h('p', { class: 'hint' }, t('tryOne')),
    h('div', { class: 'chips' }, examples.map((example) => h('button', { type: 'button', lang: /^I am/.test(example) ? 'en' : 'nl', onclick: () => { actions.send({ text: example }); text.focus(); } }, example))));

  return {
    render({ overview, candidates, candidateId, messages: held, typing }) {
      $('chat-name').textContent = overview.bot;
      $('bot-avatar').textContent = initials(overview.brand);
      const state = typing ? t('typing') : t('online');
      if ($('chat-state').textContent !== state) $('chat-state').textContent = state;
      reconcile($('candidate'), candidates.map((candidate) => ({ ...candidate, key: candidate.id, mark: candidate.name + candidate.phone })),
        (candidate) => h('option', { value: candidate.id }, candidate.name));
      $('candidate').value = String(candidateId);

      const messages = held.filter((message) => message.type !== 'activity' && !message.private && message.status !== 'failed');
      const items = messages.map((message, index) => {
        const answered = messages.slice(index + 1).some((later) => later.type === 'incoming');
        return { key: message.id, mark: `${message.status}|${message.content}|${answered}`, message, answered };
      });
      if (items.length === 0) items.push({ key: 'empty', mark: currentLanguage(), empty: true });
      if (typing) items.push({ key: 'typing', mark: '', typing: true });
      stickToEnd($('chat'), () => reconcile($('chat'), items, (item) => {
        if (item.empty) return empty();
        if (item.typing) return h('div', { class: 'row theirs', 'aria-hidden': 'true' }, h('div', { class: 'bubble dots' }, h('i'), h('i'), h('i')));
        return phoneBubble(item.message, item.answered, (messageId, title) => actions.send({ kind: 'button', messageId, title }));
      }));
    },
  };
}
