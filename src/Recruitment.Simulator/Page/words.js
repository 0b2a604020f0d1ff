// Every text of the page, in the two languages that it speaks.
const words = {
  nl: {
    title: 'Demonstratie', demo: 'Demonstratie: nagebootste Chatwoot, niets verlaat deze computer.', skip: 'Naar het bericht', reset: 'Opnieuw beginnen',
    resetSure: 'Alle gesprekken van deze demonstratie wissen?', language: 'Taal', views: 'Weergave', viewPhone: 'Telefoon', viewInbox: 'Inbox', viewTurn: 'Beurt',
    phoneTitle: 'Kandidaat', candidate: 'Kandidaat', newCandidate: 'Nieuw', newCandidateTitle: 'Nieuwe kandidaat', name: 'Naam', number: 'Telefoonnummer', cancel: 'Annuleren', add: 'Toevoegen',
    chatLog: 'Gesprek op de telefoon', online: 'online', typing: 'aan het typen…', message: 'Bericht', send: 'Versturen', attach: 'Bijlage sturen',
    sendDocument: 'Cv sturen (pdf)', sendLocation: 'Locatie sturen', sendVoice: 'Spraakbericht sturen (bestand)',
    emptyChat: 'Stuur een bericht zoals een kandidaat dat zou doen.', tryOne: 'Probeer bijvoorbeeld',
    inboxTitle: 'Inbox van de recruiter', conversations: 'Gesprekken', thread: 'Berichten', writeAs: 'Soort bericht', reply: 'Antwoord', note: 'Notitie',
    replyPlaceholder: 'Schrijf de kandidaat', notePlaceholder: 'Alleen voor collega’s', details: 'Over de kandidaat', labels: 'Labels', addLabel: 'Label toevoegen', removeLabel: 'Label verwijderen', attributes: 'Wat we weten',
    nothingKnown: 'Nog niets. Het vult zich terwijl de kandidaat praat.', emptyInbox: 'Nog geen gesprekken. Stuur op de telefoon het eerste bericht.', noLabels: 'Geen labels',
    takeOver: 'Overnemen', handBack: 'Teruggeven', resolve: 'Afronden', privateNote: 'Privénotitie',
    status: 'Status', owner: 'Wie antwoordt', priority: 'Prioriteit', team: 'Team', phone: 'Telefoon', email: 'E-mail', nobody: 'Niemand',
    open: 'Open', pending: 'Bij assistent', resolved: 'Afgerond', snoozed: 'Gesluimerd', low: 'Laag', medium: 'Gemiddeld', high: 'Hoog', urgent: 'Dringend', none: 'Geen',
    turnTitle: 'Wat de assistent deed', turn: 'Beurt', emptyTurn: 'Hier verschijnt stap voor stap wat de assistent met een bericht doet: welke route, welke agents, hoe lang en wat het kost.',
    running: 'Bezig', replied: 'Beantwoord', handedOff: 'Overgedragen', skipped: 'Overgeslagen', superseded: 'Ingehaald', route: 'Route', confidence: 'Zekerheid', answerLanguage: 'Taal', duration: 'Duur', cost: 'Kosten', unknownCost: 'onbekend (geen prijs ingesteld)', tokens: 'Tokens',
    tokensDetail: '{in} in, {cached} uit cache, {out} uit', noModel: 'geen model', sources: 'Bronnen', rules: 'regels', model: 'model', reason: 'Reden', outcome: 'Uitkomst',
    document: 'Document', location: 'Locatie', voice: 'Spraakbericht', notDelivered: 'Niet bezorgd', delivered: 'Bezorgd', yes: 'ja', no: 'nee', you: 'Jij',
    webhookFailed: 'De assistent heeft het laatste bericht niet aangenomen ({reason}). Chatwoot stuurt het niet opnieuw.', offline: 'Geen verbinding met de app. Er wordt opnieuw geprobeerd.',
    steps: { Collect: 'Berichten verzamelen', Transcription: 'Spraak uitschrijven', Router: 'Route kiezen', Extraction: 'Gegevens herkennen', Conversation: 'Antwoord schrijven', Crm: 'Inbox bijwerken', SendReply: 'Antwoord versturen', Handoff: 'Overdragen aan mens' },
    routes: { JobSearch: 'Werk zoeken', Apply: 'Solliciteren', ApplicationStatus: 'Status sollicitatie', Interview: 'Gesprek plannen', Question: 'Vraag', Human: 'Medewerker', Privacy: 'Privacy', SmallTalk: 'Praatje', Unsupported: 'Niet ondersteund' },
    languages: { nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans', pl: 'Pools' },
  },
  en: {
    title: 'Demonstration', demo: 'Demonstration: simulated Chatwoot, nothing leaves this computer.', skip: 'To the message', reset: 'Start over',
    resetSure: 'Erase all conversations of this demonstration?', language: 'Language', views: 'View', viewPhone: 'Phone', viewInbox: 'Inbox', viewTurn: 'Turn',
    phoneTitle: 'Candidate', candidate: 'Candidate', newCandidate: 'New', newCandidateTitle: 'New candidate', name: 'Name', number: 'Phone number', cancel: 'Cancel', add: 'Add',
    chatLog: 'Conversation on the phone', online: 'online', typing: 'typing…', message: 'Message', send: 'Send', attach: 'Send an attachment',
    sendDocument: 'Send a CV (PDF)', sendLocation: 'Send a location', sendVoice: 'Send a voice message (file)',
    emptyChat: 'Send a message as a candidate would.', tryOne: 'For example',
    inboxTitle: 'Recruiter’s inbox', conversations: 'Conversations', thread: 'Messages', writeAs: 'Kind of message', reply: 'Reply', note: 'Note',
    replyPlaceholder: 'Write to the candidate', notePlaceholder: 'For colleagues only', details: 'About the candidate', labels: 'Labels', addLabel: 'Add a label', removeLabel: 'Remove label', attributes: 'What we know',
    nothingKnown: 'Nothing yet. It fills while the candidate talks.', emptyInbox: 'No conversations yet. Send the first message on the phone.', noLabels: 'No labels',
    takeOver: 'Take over', handBack: 'Hand back', resolve: 'Resolve', privateNote: 'Private note',
    status: 'Status', owner: 'Who answers', priority: 'Priority', team: 'Team', phone: 'Phone', email: 'E-mail', nobody: 'Nobody',
    open: 'Open', pending: 'With assistant', resolved: 'Resolved', snoozed: 'Snoozed', low: 'Low', medium: 'Medium', high: 'High', urgent: 'Urgent', none: 'None',
    turnTitle: 'What the assistant did', turn: 'Turn', emptyTurn: 'Here you see, step by step, what the assistant does with a message: which route, which agents, how long and at what cost.',
    running: 'Running', replied: 'Replied', handedOff: 'Handed over', skipped: 'Skipped', superseded: 'Superseded', route: 'Route', confidence: 'Confidence', answerLanguage: 'Language', duration: 'Duration', cost: 'Cost', unknownCost: 'unknown (no price set)', tokens: 'Tokens',
    tokensDetail: '{in} in, {cached} cached, {out} out', noModel: 'no model', sources: 'Sources', rules: 'rules', model: 'model', reason: 'Reason', outcome: 'Outcome',
    document: 'Document', location: 'Location', voice: 'Voice note', notDelivered: 'Not delivered', delivered: 'Delivered', yes: 'yes', no: 'no', you: 'You',
    webhookFailed: 'The assistant did not accept the last message ({reason}). Chatwoot does not send it again.', offline: 'No connection with the app. Trying again.',
    steps: { Collect: 'Collect messages', Transcription: 'Write out speech', Router: 'Choose the route', Extraction: 'Recognise facts', Conversation: 'Write the reply', Crm: 'Update the inbox', SendReply: 'Send the reply', Handoff: 'Hand over to a person' },
    routes: { JobSearch: 'Job search', Apply: 'Apply', ApplicationStatus: 'Application status', Interview: 'Interview', Question: 'Question', Human: 'A person', Privacy: 'Privacy', SmallTalk: 'Small talk', Unsupported: 'Unsupported' },
    languages: { nl: 'Dutch', en: 'English', de: 'German', fr: 'French', pl: 'Polish' },
  },
};

export const examples = [
  'Hoi, ik ben Sanne de Vries, ik zoek werk als heftruckchauffeur in Tilburg, 32 uur, 06-12345678',
  'Wanneer krijg ik mijn salaris?',
  'Mag ik een medewerker spreken?',
  'I am looking for warehouse work near Eindhoven',
  'Ik wil mijn gegevens inzien',
];

const remembered = (() => { try { return localStorage.getItem('language'); } catch { return null; } })();
let language = words[remembered] ? remembered : navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en';

export const currentLanguage = () => language;
export const locale = () => (language === 'nl' ? 'nl-NL' : 'en-GB');

export function setLanguage(next) {
  language = next;
  try { localStorage.setItem('language', next); } catch { /* Private windows may refuse; the choice then lasts for this page. */ }
  applyWords();
}

export function t(key, values = {}) {
  const text = words[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** A name out of one of the lists; what the page does not know is shown as it came. */
export const named = (list, key) => (key == null ? '' : words[language][list]?.[key] ?? key);

export function applyWords() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll('[data-t-label]')) {
    node.setAttribute('aria-label', t(node.dataset.tLabel));
    if (node.classList.contains('icon')) node.title = t(node.dataset.tLabel);
  }
  for (const node of document.querySelectorAll('[data-t-placeholder]')) node.placeholder = t(node.dataset.tPlaceholder);
  for (const code of ['nl', 'en']) document.getElementById(`lang-${code}`).setAttribute('aria-pressed', String(code === language));
}
