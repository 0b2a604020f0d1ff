import { get, listen, post, put, upload, turns as fetchTurns } from './api.js';
import { $ } from './dom.js';
import { makeInbox } from './inbox.js';
import { makePhone } from './phone.js';
import * as telephones from './telephones.js';
import { makeTurn } from './turn.js';
import { applyWords, setLanguage, t } from './words.js';

// Shown until somebody writes; only then does the candidate exist.
const firstCandidate = { id: 0, name: 'Sanne de Vries', phone: '+31612345678', conversation: null };
const patience = 20000;
const pollTurns = 400;

const state = { overview: null, candidateId: null, conversation: null, turns: [], waitingSince: 0, problem: null, unreachable: false };
let refreshing = null;
let again = false;
let turnTimer;

function candidates() {
  const all = [...state.overview.candidates, ...telephones.strangers(state.overview.candidates)];
  return all.length > 0 ? all : [firstCandidate];
}

const candidate = () => candidates().find((item) => item.id === state.candidateId) ?? candidates().at(-1);

async function attempt(action) {
  try {
    await action();
    state.problem = null;
    return true;
  } catch (error) {
    state.problem = error instanceof TypeError ? t('offline') : error.message;
    return false;
  } finally {
    await refresh();
  }
}

async function ensureCandidate() {
  const current = candidate();
  if (current.id !== 0 && !current.isGone) return current.id;
  const { id } = await post('candidates', { name: current.name, phone: current.phone });
  state.candidateId = id;
  return id;
}

const phone = makePhone({
  name: () => candidate().name,
  send: (body) => attempt(async () => {
    const id = await ensureCandidate();
    state.waitingSince = Date.now();
    turn.forget();
    await post(`candidates/${id}/messages`, body);
  }),
  speak: (file) => attempt(async () => {
    const id = await ensureCandidate();
    state.waitingSince = Date.now();
    turn.forget();
    await upload(`candidates/${id}/voice`, file);
  }),
  select,
  add: async (name, number) => {
    const { id } = await post('candidates', { name, phone: number });
    await select(id);
  },
});

const inbox = makeInbox({
  select,
  act: (name) => attempt(() => post(`conversations/${state.conversation.id}/${name}`)),
  write: (text, isPrivate) => attempt(() => post(`conversations/${state.conversation.id}/messages`, { text, private: isPrivate })),
  setLabels: (labels) => attempt(() => put(`conversations/${state.conversation.id}/labels`, { labels })),
});

const turn = makeTurn();

async function select(id) {
  state.candidateId = id;
  state.conversation = null;
  state.turns = [];
  state.waitingSince = 0;
  turn.forget();
  await refresh();
}

/** The bot is at work: a turn runs, or a message has just gone out and nothing has come back yet. */
function isTyping() {
  if (state.conversation?.status !== 'pending') return false;
  if (state.turns.at(-1)?.state === 'Running') return true;
  const last = state.conversation.messages.filter((message) => message.type !== 'activity' && !message.private).at(-1);
  return last?.type === 'incoming' && Date.now() - state.waitingSince < patience && !isAnswered(last);
}

const isAnswered = (message) => state.turns.some((item) => item.completedAt && Date.parse(item.completedAt) >= Date.parse(message.createdAt)
  && item.state === 'Completed' && item.outcome !== 'Superseded');

async function refreshOnce() {
  try {
    state.overview = await get('state');
    telephones.know(state.overview.candidates);
    const id = candidate().conversation;
    state.candidateId = candidate().id;
    state.conversation = id == null ? null : await get(`conversations/${id}`).catch(() => null);
    if (state.conversation) telephones.keep(state.conversation.phone, state.conversation.messages);
    state.unreachable = false;
  } catch {
    state.unreachable = true;
  }
  render();
  await refreshTurns();
}

/** One refresh at a time; changes that come meanwhile lead to one more. */
async function refresh() {
  if (refreshing) { again = true; return refreshing; }
  refreshing = (async () => {
    do { again = false; await refreshOnce(); } while (again);
  })();
  try { await refreshing; } finally { refreshing = null; }
}

async function refreshTurns() {
  clearTimeout(turnTimer);
  const id = state.conversation?.id;
  const answer = id == null ? null : await fetchTurns(id);
  if (id !== state.conversation?.id) return;
  state.turns = answer?.turns ?? [];
  render();
  if (isTyping()) turnTimer = setTimeout(refreshTurns, pollTurns);
}

function showAlert() {
  const failure = state.overview?.webhook.lastFailure;
  const text = state.unreachable ? t('offline') : state.problem ?? (failure ? t('webhookFailed', { reason: failure }) : '');
  if ($('alert').textContent !== text) $('alert').textContent = text;
  $('alert').hidden = text === '';
}

function render() {
  showAlert();
  if (!state.overview) return;
  $('brand').textContent = state.overview.brand;
  document.title = `${state.overview.brand} – ${t('title')}`;
  phone.render({ ...state, candidates: candidates(), messages: telephones.held(candidate().phone), typing: isTyping() });
  inbox.render(state);
  turn.render(state.turns);
}

function show(view) {
  document.body.dataset.view = view;
  for (const button of document.querySelectorAll('[data-show]')) button.setAttribute('aria-pressed', String(button.dataset.show === view));
  // A log that was hidden could not scroll.
  for (const log of [$('chat'), $('thread')]) log.scrollTop = log.scrollHeight;
}

for (const button of document.querySelectorAll('[data-show]')) button.addEventListener('click', () => show(button.dataset.show));
for (const code of ['nl', 'en']) $(`lang-${code}`).addEventListener('click', () => { setLanguage(code); render(); });
$('reset').addEventListener('click', () => {
  if (window.confirm(t('resetSure'))) attempt(async () => { await post('reset'); telephones.clear(); state.candidateId = null; state.turns = []; });
});

applyWords();
show('phone');
listen((change) => {
  if (change?.delivery) telephones.keep(change.delivery.phone, [change.delivery.message]);
  return refresh();
});
refresh();
