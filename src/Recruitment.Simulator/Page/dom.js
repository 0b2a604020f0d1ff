import { locale } from './words.js';

export const $ = (id) => document.getElementById(id);

/** Makes an element. Text always becomes text nodes, so nothing that people write is ever read as HTML. */
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (value == null || value === false) continue;
    if (key === 'onclick') node.addEventListener('click', value);
    else if (key === 'class') node.className = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== false));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

/** WhatsApp's and Chatwoot's light formatting: bold, italics, links, and lines. */
export function formatted(text) {
  const fragment = document.createDocumentFragment();
  const pattern = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])|\*\*?([^*\n]+)\*\*?|(?<![\w/])_([^_\n]+)_(?!\w)/g;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    fragment.append(text.slice(from, match.index));
    if (match[1]) fragment.append(h('a', { href: match[1], target: '_blank', rel: 'noopener noreferrer' }, match[1]));
    else fragment.append(match[2] ? h('strong', {}, match[2]) : h('em', {}, match[3]));
    from = match.index + match[0].length;
  }
  fragment.append(text.slice(from));
  return fragment;
}

/**
 * Makes a container show exactly these items, touching only what changed: a screen reader then hears new messages and not the whole log.
 * Each item has a key and a mark; the element is made again when its mark changes.
 */
export function reconcile(container, items, make) {
  const existing = new Map([...container.children].map((node) => [node.dataset.key, node]));
  let previous = null;
  for (const item of items) {
    const key = String(item.key);
    let node = existing.get(key);
    existing.delete(key);
    if (!node || node.dataset.mark !== item.mark) {
      const fresh = make(item);
      fresh.dataset.key = key;
      fresh.dataset.mark = item.mark;
      if (node) node.replaceWith(fresh);
      node = fresh;
    }
    const place = previous ? previous.nextSibling : container.firstChild;
    if (node !== place) container.insertBefore(node, place);
    previous = node;
  }
  for (const node of existing.values()) node.remove();
}

/** Keeps a log at its end unless the reader has scrolled back. */
export function stickToEnd(container, change) {
  const atEnd = container.scrollHeight - container.scrollTop - container.clientHeight < 80;
  change();
  if (atEnd) container.scrollTop = container.scrollHeight;
}

export const clock = (iso) => new Date(iso).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });

export const initials = (name) => (name ?? '?').split(/\s+/).filter((part) => /^\p{L}/u.test(part)).map((part) => part[0]).filter((_, index, all) => index === 0 || index === all.length - 1).join('').toUpperCase() || '#';

/** Enter sends, Shift+Enter makes a line, and the box grows with its text. */
export function growing(textarea, form) {
  const fit = () => { textarea.style.height = 'auto'; textarea.style.height = `${Math.min(textarea.scrollHeight, 120)}px`; };
  textarea.addEventListener('input', fit);
  textarea.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  return () => { textarea.value = ''; fit(); };
}
