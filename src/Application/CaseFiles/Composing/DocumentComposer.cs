using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Kinds;
using CaseTracker.Application.CaseFiles.Sections;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Composing;

/// <summary>What tells this copy from every other. Number 0: an estimate, which is no copy.</summary>
internal sealed record CopyFacts(int Number, int Attempt, string Mark)
{
    internal static CopyFacts Estimate { get; } = new(0, 1, "0000-0000-0000");
}

internal sealed record ComposedDocument(PrintedDocument Document, IReadOnlyList<Guid> Exhibits);

/// <summary>Puts a document together: cover, what its kind holds, identities where they were asked for, and the integrity page.</summary>
internal sealed class DocumentComposer(
    ICaseTrackerDb db, ICurrentUser user, IReferenceCodes codes, IPrintTexts texts, IQrCodes pictures, IAuditPosition audit, IEnumerable<KindReader> kinds, CustodyReader custody, TimeProvider clock)
{
    internal async Task<ComposedDocument> ComposeAsync(
        CaseId id, DocumentOrder order, CopyFacts copy, string marking, IReadOnlyList<PrintedIdentity> identities, Func<string, int, int, Task> next, CancellationToken ct)
    {
        var report = order.Kind == DocumentKind.CustodyReport;
        var frame = new PrintFrame(texts.In(order.Language), codes, TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone), clock.GetUtcNow());
        var reference = await db.Cases.Where(c => c.Id == id).Select(c => c.Reference).SingleAsync(ct);
        var position = copy.Number == 0 ? null : await audit.OfAsync(id.Value, ct);
        MadeFrom From(IReadOnlyList<(string, int)> rows) => new($"{reference}/DOC-{copy.Number}", copy.Number, copy.Attempt, copy.Mark, rows, position);
        var composed = report ? await CustodyAsync(id, order, marking, From, frame, ct) : await KindAsync(id, order, marking, identities, From, next, frame, ct);
        return composed with { Document = composed.Document with { Paper = order.Paper, Copy = Foot(order, copy, frame), Body = Links.Settle(composed.Document.Body) } };
    }

    private async Task<ComposedDocument> CustodyAsync(CaseId id, DocumentOrder order, string marking, Func<IReadOnlyList<(string, int)>, MadeFrom> from, PrintFrame frame, CancellationToken ct)
    {
        var (document, rows, exhibits) = await custody.ReadAsync(id, order, marking, user.Actor.DisplayName, frame, ct);
        return new(document with { Body = [.. document.Body, .. IntegrityPage.Of(from(rows), document.ContentSha256, pictures, frame)] }, exhibits);
    }

    private async Task<ComposedDocument> KindAsync(
        CaseId id, DocumentOrder order, string marking, IReadOnlyList<PrintedIdentity> identities, Func<IReadOnlyList<(string, int)>, MadeFrom> from, Func<string, int, int, Task> next, PrintFrame frame, CancellationToken ct)
    {
        var body = await kinds.Single(k => k.Kind == order.Kind).ReadAsync(new DocumentScope(id, order.Audience, order.Victim), order, frame, next, ct);
        var pseudonyms = identities.Count == 0 ? [] : await db.Victims.Where(v => v.CaseId == id).ToDictionaryAsync(v => v.Id, v => v.Pseudonym, ct);
        IReadOnlyList<Block> said = [.. body.Blocks, .. IdentityPages.Of(identities, pseudonyms, order.IdentityPurpose, frame)];
        var (hash, letter) = (ContentHash.Of(said), order.Kind == DocumentKind.VictimRightsLetter);
        var facts = from(body.Rows);
        var cover = await CoverAsync(id, order, frame, ct);
        return new(new PrintedDocument(
            letter ? facts.Reference : cover.Reference, letter ? frame["letter.title"] : cover.Title, body.Subtitle.Length > 0 ? body.Subtitle : frame[$"kind.{order.Kind}"], frame.Texts.Language,
            letter ? frame["letter.marking"] : identities.Count > 0 ? $"{marking} · {frame["identities.marking"]}" : marking, cover.Office, frame.Time(frame.At), letter ? [] : [.. cover.Lines, (frame["integrity.copy"], $"{facts.Number}")],
            letter ? said : [.. said, .. IntegrityPage.Of(facts, hash, pictures, frame)], hash) { Words = frame.Texts.Furniture }, body.Exhibits);
    }

    private async Task<(string Reference, string Title, string Office, IReadOnlyList<(string, string)> Lines)> CoverAsync(CaseId id, DocumentOrder order, PrintFrame frame, CancellationToken ct)
    {
        var found = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var office = await db.Units.Where(u => u.Id == found.UnitId).Select(u => u.Name).SingleAsync(ct);
        var lead = await db.Staff.Where(s => s.Id == found.LeadId).Select(s => s.DisplayName).SingleAsync(ct);
        var own = order.Audience is DocumentAudience.Prosecution or DocumentAudience.SupervisorSummary;
        List<(string, string)> lines = [(frame["cover.lead"], lead), (frame["cover.made_for"], frame[$"audience.{order.Audience}"])];
        if (order.Recipient.Length > 0) lines.Add((frame["cover.recipient"], order.Recipient));
        if (order.Victim is { } victim) lines.Add((frame["cover.victim"], await db.Victims.Where(v => v.Id == victim).Select(v => v.Pseudonym).SingleAsync(ct)));
        if (own) lines.AddRange(
        [
            (frame["cover.stage"], frame.Label("CaseStage", found.Stage)), (frame["cover.opened"], frame.Day(found.OpenedOn)), (frame["cover.detection"], frame.Label("DetectionMode", found.DetectionMode)),
            (frame["cover.exploitation"], string.Join(", ", found.Exploitation.Select(code => frame.Label("TypeOfExploitation", code)))), (frame["cover.first_report"], frame.Day(found.FirstReportOn)),
            (frame["cover.first_advice"], frame.Day(found.FirstProsecutorAdviceOn)), (frame["cover.printed_by"], user.Actor.DisplayName),
        ]);
        lines.Add((frame["cover.printed_at"], $"{frame.Time(frame.At)} ({frame.Zone.Id})"));
        return (found.Reference, found.Title, office, lines);
    }

    private static string Foot(DocumentOrder order, CopyFacts copy, PrintFrame frame) => order.Recipient.Length > 0
        ? frame.Texts.Of("copy.for", copy.Number, order.Recipient, copy.Mark)
        : frame.Texts.Of("copy.mark", copy.Number, copy.Mark);
}
