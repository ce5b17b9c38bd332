using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Tests.Documents;

/// <summary>A prosecution case file as the product prints it: every kind of block, seven scripts, links in both directions. All of it is invented.</summary>
internal static class SampleCaseFile
{
    public static readonly DateTimeOffset Timestamp = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
    public static readonly RenderOptions Options = new(PdfProfile.PdfA2a, Timestamp);

    public static string HashOf(int exhibit) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"exhibit {exhibit}")));

    public static PrintedDocument Create(int exhibits = 24) => new(
        "OTP-2026-0042", "Case file for trial", "The Prosecutor v. Milan Dragović, Ioannis Petrakis and Sunrise Agency d.o.o.", "en-GB",
        "CONFIDENTIAL – VICTIM PROTECTION", "Office of the Chief Prosecutor · Anti-Trafficking Section", "3 of 21 November 2026, 10:00 UTC",
        [
            ("Court", "High Court, Special Department for Organised Crime"), ("Stage", "Indictment confirmed, awaiting trial"),
            ("Lead prosecutor", "A. Marković"), ("Legal basis", "Criminal Code, articles 388 and 390; Palermo Protocol, article 3"),
            ("Made by", "M. Ivanova, case clerk"),
        ],
        [
            .. Parties(), .. Counts(), .. Chronology(exhibits), new Heading(1, "evidence", "Evidence schedule"),
            new Paragraph($"All {exhibits} exhibits, with the hash taken at seizure and each hand that held them. A hash that differs today means that the item is not the one that was seized."),
            Evidence(exhibits), .. Measures(), .. Statements(),
        ],
        HashOf(0));

    public static Paragraph Text(string text, bool strong = false, bool mono = false, string lang = "en", string? to = null) =>
        new([new TextRun(text, lang, Strong: strong, Mono: mono, LinkTo: to)]);

    public static TableRow Row(string? anchor, params Block[] cells) => new(anchor, [.. cells.Select(c => (IReadOnlyList<Block>)[c])]);

    private static TableRow Row(string? anchor, params string[] cells) => Row(anchor, [.. cells.Select(c => (Block)new Paragraph(c))]);

    private static IEnumerable<Block> Parties() =>
    [
        new Heading(1, "parties", "Parties"),
        new Heading(2, "accused", "Accused"),
        new Table("Persons and entities charged", [new("Ref", 1, true), new("Name", 3), new("Born or registered", 2.2), new("Role alleged", 3), new("Status", 2.4)],
        [
            Row("p1", "A-1", "Milan Dragović (Милан Драговић)", "4 March 1979, Niš", "Recruited; controlled the flats and the earnings", "Remand until 30 January 2027"),
            Row("p2", "A-2", "Ioannis Petrakis (Ἰωάννης Πετράκης)", "17 June 1984, Thessaloniki", "Arranged transport and travel documents", "Surrendered under a European arrest warrant"),
            Row("p3", "A-3", "Sunrise Agency d.o.o.", "Reg. no. 21094471", "Contracts and payroll used as a front", "Assets frozen"),
        ]),
        new Heading(2, "victims", "Victims and witnesses under protection"),
        new Paragraph("Persons are named by pseudonym throughout. The key to the pseudonyms is held by the registry and is not part of this file."),
        new Table("Pseudonyms", [new("Ref", 1, true), new("Status in the proceedings", 3), new("Language", 2), new("Measures", 3)],
        [
            Row(null, [new Paragraph("V-01"), new Paragraph("Victim, injured party"), new Paragraph("Georgian (ქართული)"), Text("see the table of measures", to: "m1")]),
            Row(null, [new Paragraph("V-02"), new Paragraph("Victim, injured party; minor at the time"), new Paragraph("Arabic"), Text("see the table of measures", to: "m2")]),
            Row(null, "W-03", "Witness", "Armenian (հայերեն)", "none asked for"),
        ]),
    ];

    private static IEnumerable<Block> Counts() =>
    [
        new Heading(1, "counts", "Counts"),
        .. Charged.SelectMany((c, i) => (Block[])
        [
            new Heading(2, $"count-{i + 1}", $"Count {i + 1}: {c.Title}"),
            new Paragraph([new TextRun("Legal basis: ", Strong: true), new TextRun($"Criminal Code, {c.Law}. "), new TextRun("Evidence: ", Strong: true), new TextRun($"EX-{i + 1:000}", LinkTo: $"ex-{i + 1}"), new TextRun(" and "), new TextRun($"EX-{i + 5:000}", LinkTo: $"ex-{i + 5}"), new TextRun(".")]),
            new Paragraph(c.Fact),
            new ListBlock(true, [[new TextRun("Act: recruitment, transport, harbouring or receipt of the person.")], [new TextRun("Means: deception, and abuse of a position of vulnerability.")], [new TextRun("Purpose: exploitation of the prostitution of others.")]]),
        ]),
    ];

    private static readonly (string Title, string Law, string Fact)[] Charged =
    [
        ("Trafficking in persons", "article 388 (1), (3) and (6)", "Between 12 January and 30 August 2025 the accused recruited V-01 by a false promise of work in a hotel, took her passport on arrival, and by threats and an invented debt of EUR 6,400 held her to work in flats that they controlled."),
        ("Trafficking in a minor", "article 388 (2)", "Between 3 May and 30 August 2025 the accused harboured V-02, then aged sixteen, for exploitation. The means are not an element where the victim is a child."),
        ("Money laundering", "article 245 (1) and (2)", "The accused passed EUR 214,380 of earnings through the accounts of Sunrise Agency d.o.o. as “accommodation services”."),
    ];

    private static IEnumerable<Block> Chronology(int exhibits) =>
    [
        new Heading(1, "chronology", "Chronology"),
        new Figure(Chart(), "Bar chart of recorded events per month in 2025: January 3, February 5, March 4, April 7, May 11, June 9, July 14, August 17.", "Recorded events per month, 2025."),
        new Table("Events in order of time (UTC)", [new("No", 0.6, true), new("Date and time", 1.7), new("Event", 5), new("Source", 1.1)],
            [.. Enumerable.Range(1, 18).Select(i => Row(null,
                new Paragraph(i.ToString(CultureInfo.InvariantCulture)),
                new Paragraph(Timestamp.AddDays(-320 + (12 * i)).AddMinutes(37 * i).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)),
                new Paragraph(Happened[i % Happened.Length]),
                Text($"EX-{(i % exhibits) + 1:000}", to: $"ex-{(i % exhibits) + 1}")))]),
    ];

    private static readonly string[] Happened =
    [
        "V-01 answers the advertisement “Hotel staff, Adriatic coast, EUR 1,100 a month, housing paid”. The number given belongs to A-1.",
        "Minibus registered to A-3 crosses the border at Gradina with four passengers; A-2 presents all passports.",
        "Message from A-1: “Nobody leaves before the debt is paid.” Device seized later as part of the search of flat 14.",
        "Transfer of EUR 9,200 to the account of A-3, text “accommodation”. Reported as suspicious by the bank the next day.",
        "Patrol attends after a neighbour's call; V-02 tells the officer that she is sixteen and has no papers.",
    ];

    private static Table Evidence(int count) => new("Exhibits and chain of custody", [new("Exhibit", 1.15, true), new("Description and SHA-256", 3.5), new("Custody", 3.3)],
        [.. Enumerable.Range(1, count).Select(i => new TableRow($"ex-{i}",
        [
            [new Paragraph($"EX-{i:000}"), new Paragraph(i % 3 == 0 ? "Document" : i % 3 == 1 ? "Mobile phone" : "Disk image")],
            [new Paragraph(Described[i % Described.Length]), Text(HashOf(i), mono: true)],
            [new ListBlock(true, [[new TextRun($"{i % 27 + 1} Sep 2025, 14:20 → seized by Insp. J. Nikolić, bag B-{4400 + i}")], [new TextRun($"{i % 27 + 2} Sep 2025, 09:05 → evidence store, shelf {i % 9 + 1}")]])],
        ]))]);

    private static readonly string[] Described =
    [
        "Handwritten ledger of earnings, 44 pages, found in the kitchen of flat 14", "Samsung Galaxy A52, IMEI ending 4471, screen cracked", "Forensic image of laptop, E01, 500 GB, verified on acquisition",
        "Lease of flat 14 in the name of Sunrise Agency d.o.o.", "Camera recording, stairwell, /exports/2025-08-30/stairwell_camera_02_full_resolution_export.mp4",
    ];

    private static IEnumerable<Block> Measures() =>
    [
        new Heading(1, "measures", "Special measures and deadlines"),
        new Heading(2, "protection", "Protection measures in force"),
        new Table("Measures ordered", [new("Person", 1, true), new("Measure", 3), new("Order", 2.4), new("Until", 1.8)],
        [
            Row("m1", "V-01", "Pseudonym; evidence by video link; no contact with the accused", "High Court, 4 Feb 2026", "End of the trial"),
            Row("m2", "V-02", "All of the above; questioning by a psychologist; public excluded", "High Court, 4 Feb 2026", "18th birthday, reviewed then"),
        ]),
        new Heading(2, "deadlines", "Deadlines"),
        new Table("Deadlines not yet met", [new("Due", 1.6, true), new("What", 4), new("Rule", 2.4), new("Held by", 1.6)],
        [
            Row(null, "15 Dec 2026", "Disclosure of the evidence schedule to the defence", "Procedure Code, art. 297", "A. Marković"),
            Row(null, "30 Jan 2027", "Review of remand of A-1", "Procedure Code, art. 216", "A. Marković"),
            Row(null, "4 Feb 2027", "Review of protection measures", "Witness Protection Act, art. 14", "M. Ivanova"),
        ]),
    ];

    private static IEnumerable<Block> Statements() =>
    [
        new Heading(1, "statements", "Statements in the language spoken"),
        .. Spoken.SelectMany(s => (Block[])[Text(s.Language, strong: true), Text(s.Words, lang: s.Lang)]),
    ];

    public static readonly (string Language, string Lang, string Words)[] Spoken =
    [
        ("Arabic", "ar", "أخذوا جواز سفري وقالوا إنني مدينة لهم بالمال."), ("Serbian", "sr-Cyrl-RS", "Узели су ми пасош и рекли да морам да вратим дуг."),
        ("Georgian", "ka", "პასპორტი წამართვეს და მითხრეს, რომ ვალი უნდა დამებრუნებინა."), ("Greek", "el", "Μου πήραν το διαβατήριο και είπαν ότι χρωστάω."),
        ("Armenian", "hy", "Նրանք վերցրին անձնագիրս և ասացին, որ պարտք ունեմ։"), ("Hebrew", "he", "הם לקחו את הדרכון שלי ואמרו שאני חייבת כסף."), ("Hindi", "hi", "उन्होंने मेरा पासपोर्ट ले लिया।"),
    ];

    private static string Chart()
    {
        int[] events = [3, 5, 4, 7, 11, 9, 14, 17];
        var bars = events.Select((n, i) => FormattableString.Invariant(
            $"<rect x='{24 + (i * 70)}' y='{150 - (n * 7)}' width='42' height='{n * 7}' fill='#1d3557'/><text x='{45 + (i * 70)}' y='{144 - (n * 7)}'>{n}</text><text x='{45 + (i * 70)}' y='166'>{CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[i]}</text>"));
        return $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 590 176' font-family='Noto Sans' font-size='10' text-anchor='middle'><line x1='10' y1='150' x2='580' y2='150' stroke='#4d5866'/>{string.Concat(bars)}</svg>";
    }
}
