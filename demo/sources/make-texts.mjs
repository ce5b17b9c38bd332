// Writes the statement and the chat of the demonstration cases. The same each time: chance comes from a fixed seed.
import { writeFileSync } from 'node:fs';

let state = 20260417;
const chance = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
const between = (a, b) => a + Math.floor(chance() * (b - a + 1));
const one = list => list[between(0, list.length - 1)];
const folder = new URL('../files/', import.meta.url);

// Account statement: money comes in from the grower, leaves in cash and in small transfers to the same few people.
const rows = [['booking_date', 'value_date', 'counterparty', 'counterparty_iban', 'purpose', 'amount_eur', 'balance_eur']];
let balance = 4210.55;
const book = (day, who, iban, purpose, cents) => {
  balance += cents / 100;
  const date = new Date(Date.UTC(2026, 2, day)).toISOString().slice(0, 10);
  rows.push([date, date, who, iban, purpose, (cents / 100).toFixed(2), balance.toFixed(2)]);
};
const mules = [['R. Almqvist (fictional)', 'XX00DEMO0000000101'], ['D. Brezan (fictional)', 'XX00DEMO0000000102'], ['K. Ilinca (fictional)', 'XX00DEMO0000000103']];
for (let day = 1; day <= 92; day++) {
  if (day % 7 === 5) book(day, 'Nordfeld Gemüse KG (fictional)', 'XX00DEMO0000009001', `Harvest services, week ${Math.ceil(day / 7)}, B-shift`, between(1180000, 1560000));
  if (day % 7 === 6) for (let i = 0; i < between(2, 4); i++) { const [who, iban] = one(mules); book(day, who, iban, 'Loan', -between(24, 49) * 2000 - 90000); }
  if (day % 7 === 0) book(day, 'Cash machine, Exampleton station', '', 'Cash withdrawal', -between(20, 40) * 5000);
  if (day % 10 === 3) book(day, 'Fuel card Exampleton', 'XX00DEMO0000007007', 'Minibus', -between(6000, 14000));
  if (day % 30 === 1) book(day, 'Container Lease Demo Ltd (fictional)', 'XX00DEMO0000005005', 'Rent 14 containers', -385000);
  if (day % 30 === 15) book(day, 'Payroll, 9 employees', '', 'Net wages', -between(640000, 710000));
}
const quoted = field => /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
writeFileSync(new URL('account-statement.csv', folder),
  '# DEMONSTRATION - FICTIONAL. Account of Blauhafen Erntedienste GmbH (fictional), XX00DEMO0000001234\n' + rows.map(r => r.map(quoted).join(',')).join('\n') + '\n');

// Chat export as a messenger would give it.
const lines = [
  ['K', 'New people come Thursday, 6. Van is at the border 04:30.'], ['R', 'Papers?'], ['K', 'As always. Envelope, to you. They get them back when it is paid.'],
  ['R', 'Last time two asked the shift leader for theirs.'], ['K', 'Then put them in C11, no window, they will stop asking.'], ['R', 'ok'],
  ['K', 'And write 40 hours. Only 40. The rest goes in the book.'], ['R', 'The book is in the office?'], ['K', 'Drawer. Key is with D.'],
  ['R', 'D says the bank asked about the cash.'], ['K', 'Three cards now, 900 to 1800 each, never more.'], ['R', 'Girl from B-shift is ill, wants a doctor.'],
  ['K', 'No doctor. Ask M for pills, 30 on the list.'], ['R', 'She owes 2140 already'], ['K', 'So 2170.'], ['R', 'ok'],
  ['K', 'Gate closed at 22. Phone collection on Sunday.'], ['R', 'Inspector in the next village yesterday'], ['K', 'Then nobody sleeps in 12 to 14 this week. Take the lamps out.'],
];
const start = Date.UTC(2026, 2, 9, 18, 4, 11);
writeFileSync(new URL('chat-export.json', folder), JSON.stringify({
  notice: 'DEMONSTRATION - FICTIONAL', export: { tool: 'Demonstration Extractor 1.0', device: 'Telephone EX-002', account: 'K', chat: 'R', messages: lines.length },
  messages: lines.map(([from, text], i) => ({ id: i + 1, at: new Date(start + i * 3_900_000 + between(0, 1_800_000)).toISOString(), from, text, deleted: i === 8 })),
}, null, 2) + '\n');
