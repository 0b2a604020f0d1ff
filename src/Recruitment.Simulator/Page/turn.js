import { $, h, reconcile } from './dom.js';
import { currentLanguage, locale, named, t } from './words.js';

const lower = (text) => (text ? text[0].toLowerCase() + text.slice(1) : '');

function milliseconds(value) {
  return value >= 1000
    ? `${(value / 1000).toLocaleString(locale(), { maximumFractionDigits: 1 })} s`
    : `${value.toLocaleString(locale(), { maximumFractionDigits: value < 10 ? 1 : 0 })} ms`;
}

function money(turn) {
  if (turn.cost == null && turn.inputTokens) return t('unknownCost');
  if (!turn.cost) return `€ 0 (${t('noModel')})`.replace('€', turn.currency === 'USD' ? '$' : '€');
  return turn.cost.toLocaleString(locale(), { style: 'currency', currency: turn.currency ?? 'EUR', minimumFractionDigits: 2, maximumFractionDigits: 5 });
}

const outcome = (turn) => (turn.state === 'Running' ? t('running') : t(lower(turn.outcome)));

function facts(turn, length) {
  const tokens = (turn.inputTokens ?? 0) + (turn.outputTokens ?? 0);
  const rows = [
    [t('outcome'), outcome(turn), 'outcome'],
    turn.reason && [t('reason'), turn.reason],
    turn.route && [t('route'), named('routes', turn.route), 'strong'],
    turn.confidence != null && [t('confidence'), turn.confidence.toLocaleString(locale(), { style: 'percent' })],
    turn.language && [t('answerLanguage'), named('languages', turn.language)],
    [t('duration'), milliseconds(length)],
    turn.state !== 'Running' && [t('cost'), money(turn)],
    tokens > 0 && [t('tokens'), t('tokensDetail', { in: turn.inputTokens, cached: turn.cachedTokens ?? 0, out: turn.outputTokens })],
  ];
  return h('dl', { class: `turn-facts ${lower(turn.outcome) || 'running'}` },
    rows.filter(Boolean).map(([name, value, style]) => h('div', { class: style }, h('dt', {}, name), h('dd', {}, value))));
}

/** One line per step; the bar says when it ran and for how long, on the turn's own scale. */
function steps(turn, start, length) {
  return h('ol', { class: 'steps' }, (turn.steps ?? []).map((step) => {
    const took = step.durationMs ?? Math.max(0, length - (Date.parse(step.startedAt) - start));
    const bar = h('span', { class: `step-bar ${step.agent ?? 'none'}${step.durationMs == null ? ' now' : ''}` });
    const left = Math.min(99, (100 * (Date.parse(step.startedAt) - start)) / length);
    bar.style.left = `${Math.max(0, left)}%`;
    bar.style.width = `${Math.max(0.8, Math.min(100 - left, (100 * took) / length))}%`;
    return h('li', {},
      h('span', { class: 'step-name' }, named('steps', step.name)),
      h('span', { class: 'step-agent', title: step.promptVersion }, step.agent ? `${t(step.agent)}${step.promptVersion ? ` · ${step.promptVersion}` : ''}` : ''),
      h('span', { class: 'step-track', 'aria-hidden': 'true' }, bar),
      h('span', { class: 'step-time' }, milliseconds(took)));
  }));
}

/** The panel that shows the newest turn, or an older one when it is chosen. */
export function makeTurn() {
  let chosen = null;
  let latest = null;
  let said = '';
  let render = () => {};
  $('turn-number').addEventListener('change', (event) => {
    chosen = Number(event.target.value) === latest ? null : Number(event.target.value);
    render();
  });

  return {
    forget() { chosen = null; },
    render(turns) {
      render = () => {
        latest = turns.at(-1)?.number ?? null;
        const turn = turns.find((item) => item.number === chosen) ?? turns.at(-1);
        const select = $('turn-number');
        select.hidden = turns.length < 2;
        reconcile(select, turns.map((item) => ({ key: item.number, mark: `${item.route}|${item.outcome}|${currentLanguage()}`, item })).reverse(),
          ({ item }) => h('option', { value: item.number }, `${t('turn')} ${item.number}${item.route ? ` · ${named('routes', item.route)}` : ''}`));
        if (turn) select.value = String(turn.number);
        if (!turn) {
          $('turn').replaceChildren(h('div', { class: 'empty' }, h('p', {}, t('emptyTurn'))));
          return;
        }

        const start = Date.parse(turn.startedAt);
        const ends = (turn.steps ?? []).map((step) => Date.parse(step.startedAt) + (step.durationMs ?? 0));
        const length = Math.max(1, (turn.completedAt ? Math.max(Date.parse(turn.completedAt), ...ends) : Math.max(Date.now(), ...ends)) - start);
        $('turn').replaceChildren(facts(turn, length), h('div', { class: 'turn-run' },
          steps(turn, start, length),
          turn.sources?.length > 0 && h('p', { class: 'turn-sources' }, `${t('sources')}: ${turn.sources.join(', ')}`)));
        const news = `${t('turn')} ${turn.number}: ${outcome(turn)}${turn.route ? `, ${named('routes', turn.route)}` : ''}`;
        if (news !== said) $('turn-live').textContent = said = news;
      };
      render();
    },
  };
}
