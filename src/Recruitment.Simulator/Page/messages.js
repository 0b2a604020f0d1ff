import { clock, formatted, h, icon } from './dom.js';
import { t } from './words.js';

const attachmentIcon = { file: 'file', audio: 'mic', location: 'pin' };

function attachmentText(attachment) {
  if (attachment.file_type === 'location') return attachment.fallback_title || t('location');
  if (attachment.file_type === 'audio') return t('voice');
  const name = decodeURIComponent((attachment.data_url ?? '').split('/').pop());
  return name || t('document');
}

function body(message) {
  const parts = (message.attachments ?? []).map((attachment) =>
    h('div', { class: 'file' }, icon(attachmentIcon[attachment.file_type] ?? 'file'), h('span', {}, attachmentText(attachment))));
  if (message.content) parts.push(h('div', { class: 'text' }, formatted(message.content)));
  return parts;
}

const foot = (message, own) => h('div', { class: 'foot' },
  h('time', { datetime: message.createdAt }, clock(message.createdAt)),
  own && message.status !== 'failed' && h('span', { class: 'ticks', title: t('delivered') }, message.status === 'sent' && message.type === 'outgoing' ? '✓' : '✓✓'));

/** A message on the candidate's phone. Buttons work while no later message has answered them. */
export function phoneBubble(message, answered, press) {
  const own = message.type === 'incoming';
  const choices = message.contentType === 'input_select' ? message.items ?? [] : [];
  return h('div', { class: `row ${own ? 'mine' : 'theirs'}` },
    h('div', { class: 'bubble' },
      h('span', { class: 'sr' }, `${own ? t('you') : message.sender ?? ''}: `),
      body(message), foot(message, own)),
    choices.length > 0 && h('div', { class: 'choices' }, choices.map((choice) =>
      h('button', { type: 'button', disabled: answered, onclick: () => press(message.id, choice.title) }, choice.title))));
}

/** The same message as the recruiter sees it; notes and activity too. */
export function deskBubble(message) {
  if (message.type === 'activity') return h('div', { class: 'activity' }, message.content ?? '');
  const side = message.type === 'incoming' ? 'theirs' : 'mine';
  const kind = message.private ? 'private' : message.senderType === 'AgentBot' ? 'bot' : message.senderType === 'User' ? 'human' : '';
  const choices = message.contentType === 'input_select' ? message.items ?? [] : [];
  return h('div', { class: `row ${side} ${kind}` },
    h('div', { class: 'bubble' },
      h('div', { class: 'from' }, message.private && icon('lock'), h('span', {}, message.private ? `${t('privateNote')} · ${message.sender ?? ''}` : message.sender ?? '')),
      body(message),
      choices.length > 0 && h('div', { class: 'choices-read' }, choices.map((choice) => h('span', {}, choice.title))),
      message.error && h('div', { class: 'failed' }, `${t('notDelivered')}: ${message.error}`),
      foot(message, side === 'mine' && !message.private)));
}

export function preview(message) {
  if (!message) return '';
  const attachment = message.attachments?.[0];
  return message.content?.replace(/[*_]{1,2}/g, '') || (attachment ? attachmentText(attachment) : '');
}
