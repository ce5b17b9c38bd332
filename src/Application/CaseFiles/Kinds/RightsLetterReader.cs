using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Sections;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Kinds;

/// <summary>What a victim may ask for, in words for them. It holds no name, no pseudonym and nothing of the case: it may be found by others.</summary>
internal sealed class RightsLetterReader(ICaseTrackerDb db) : KindReader
{
    private const string Rights = "RightsNotice";

    internal override DocumentKind Kind => DocumentKind.VictimRightsLetter;

    internal override async Task<KindBody> ReadAsync(DocumentScope scope, DocumentOrder order, PrintFrame frame, Func<string, int, int, Task> next, CancellationToken ct)
    {
        await next(nameof(DocumentSection.Parties), 0, 1);
        var told = (await db.RightsNotices.Where(n => n.CaseId == scope.Case && n.VictimId == scope.Victim).OrderBy(n => n.ToldOn).Select(n => new { n.Notice, n.ToldOn }).ToListAsync(ct))
            .GroupBy(n => n.Notice).ToDictionary(n => n.Key, n => n.Max(t => t.ToldOn));
        var coordinators = await (from m in db.CaseMembers
                                  join s in db.Staff on m.UserId equals s.Id
                                  where EF.Property<Domain.Common.CaseId>(m, "CaseId") == scope.Case && m.RemovedAt == null && s.Roles.Contains(Roles.VictimCoordinator)
                                  orderby s.DisplayName
                                  select s.DisplayName).ToListAsync(ct);
        var unit = await (from c in db.Cases join u in db.Units on c.UnitId equals u.Id where c.Id == scope.Case select u.Name).SingleAsync(ct);
        List<Block> blocks = [new Heading(1, "letter", frame["letter.title"]), new Paragraph(frame["letter.intro"])];
        foreach (var code in frame.Codes.List(Rights).Select(c => c.Code).Where(c => frame.Texts.Find($"right.{c}.text", "").Length > 0))
        {
            blocks.Add(new Heading(2, $"right-{code.ToLowerInvariant()}", frame[$"right.{code}"]));
            blocks.Add(new Paragraph(frame[$"right.{code}.text"]));
            if (told.TryGetValue(code, out var on)) blocks.Add(new Paragraph(frame.Texts.Of("letter.told_on", frame.Day(on))));
        }
        blocks.AddRange([new Heading(1, "contacts", frame["letter.contacts"]), new Paragraph(frame["letter.contact_intro"]), new ListBlock(false, [[new TextRun(unit)], .. coordinators.Select(c => (IReadOnlyList<TextRun>)[new TextRun(frame.Texts.Of("letter.coordinator", c))])])]);
        blocks.Add(new Paragraph(frame["letter.keep_safe"]));
        return new KindBody(blocks, [], []) { Subtitle = frame["letter.subtitle"] };
    }
}
