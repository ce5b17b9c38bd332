using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>A set with its items, what stands against its release, its receipts and recalls.</summary>
[Requires(Permissions.DisclosureRead), Audited(AuditAct.Consult, AuditObject.ReleaseSet)]
public sealed record GetReleaseSetQuery(Guid SetId) : IQuery<ReleaseSetView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

/// <param name="MayRelease">The caller could be its second person.</param>
/// <param name="Lines">How many lines its schedule serves; 0 before it is released.</param>
/// <param name="Bundle">The assembled exhibits that go with it; null without.</param>
/// <param name="Choices">Bundles that a draft can enclose; empty for others.</param>
/// <param name="File">Null until its files are made.</param>
public sealed record ReleaseSetView(
    Guid Id, Guid CaseId, int Number, string Audience, string Recipient, string Law, string Note, bool IsSupplement, int Supplement, string CopyMark, ReleaseState State, string DraftedBy, DateTimeOffset DraftedAt,
    string? AskedBy, DateTimeOffset? AskedAt, string ReturnReason, string? ReleasedBy, DateTimeOffset? ReleasedAt, string? Failure, DateTimeOffset? MadeAt, ReleasedFileView? File, bool MayRelease, int Lines, EnclosedBundleView? Bundle, IReadOnlyList<BundleChoice> Choices,
    IReadOnlyList<ReleasePartView> Items, IReadOnlyList<ReceiptView> Receipts, IReadOnlyList<RecallView> Recalls);

/// <param name="Manifest">JSON with name, size and SHA-256 of each file.</param>
public sealed record ReleasedFileView(string Sha256, long SizeBytes, int Files, string Manifest);

/// <param name="Changed">It was changed after this version was assembled: assemble it again.</param>
/// <param name="NotReleased">References of what it shows and the set does not hand out; of what is out, empty.</param>
public sealed record EnclosedBundleView(Guid BundleId, Guid VersionId, string Title, int Number, int Pages, string Sha256, bool Changed, IReadOnlyList<string> NotReleased);

/// <param name="Served">It was served before, so nothing in it changes.</param>
public sealed record BundleChoice(Guid VersionId, string Title, int Number, int Pages, bool Served);

/// <param name="HandedReference">Of the redacted version that is handed out; the item's own otherwise.</param>
/// <param name="Problems">Why it may not go out now; of what is out, empty.</param>
public sealed record ReleasePartView(
    Guid ItemId, Guid EvidenceId, string Reference, string Title, string Status, bool MayAssist, ReleaseForm Form, string HandedReference, string? Sha256, IReadOnlyList<string> NotInIt, IReadOnlyList<string> Redacted,
    IReadOnlyList<ReleaseProblem> Problems);

/// <param name="Channel">Code of the list DisclosureChannel.</param>
public sealed record ReceiptView(Guid Id, string ReceivedBy, DateOnly ReceivedOn, string Channel, bool UndertakingSigned, string Note, string RecordedBy, DateTimeOffset RecordedAt);

/// <param name="Reference">Of the item that is recalled; null for the whole set.</param>
/// <param name="Ended">Return or destruction is confirmed.</param>
public sealed record RecallView(Guid Id, string? Reference, string Reason, DateOnly AskedOn, string RecordedBy, bool Ended, IReadOnlyList<RecallStepView> Steps);

/// <param name="Step">Code of the list RecallStep.</param>
public sealed record RecallStepView(int Number, string Step, DateOnly On, string Note, string RecordedBy);

internal sealed class GetReleaseSetHandler(ICaseTrackerDb db, ReleaseGate gate, EnclosedBundles bundles, ICurrentUser user, AuditNotes audit) : IRequestHandler<GetReleaseSetQuery, Result<ReleaseSetView>>
{
    public async Task<Result<ReleaseSetView>> Handle(GetReleaseSetQuery query, CancellationToken ct)
    {
        var (id, me) = (new ReleaseSetId(query.SetId), user.Actor);
        var set = await db.ReleaseSets.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var parts = await gate.LookAsync(id, ct);
        var receipts = await db.ReleaseReceipts.AsNoTracking().Where(r => r.SetId == id).OrderBy(r => r.RecordedAt).ToListAsync(ct);
        var recalls = await db.ReleaseRecalls.AsNoTracking().Where(r => r.SetId == id).OrderBy(r => r.RecordedAt).ToListAsync(ct);
        var recallIds = recalls.ConvertAll(r => r.Id);
        var steps = await db.RecallSteps.AsNoTracking().Where(s => recallIds.Contains(s.RecallId)).OrderBy(s => s.Number).ToListAsync(ct);
        var people = receipts.Select(r => r.RecordedBy).Concat(recalls.Select(r => r.RecordedBy)).Concat(steps.Select(s => s.RecordedBy))
            .Concat(new UserId?[] { set.DraftedBy, set.AskedBy, set.ReleasedBy }.OfType<UserId>()).Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        audit.Showed(parts.Select(p => p.Item.Id.Value));
        return new ReleaseSetView(
            query.SetId, set.CaseId.Value, set.Number, set.Audience, set.Recipient, set.Law, set.Note, set.IsSupplement, set.Supplement, set.CopyMark, set.State, names[set.DraftedBy], set.DraftedAt,
            Name(set.AskedBy), set.AskedAt, set.ReturnReason, Name(set.ReleasedBy), set.ReleasedAt, set.FailureCode.Length == 0 ? null : set.FailureCode, set.MadeAt,
            set.File is { } file ? new ReleasedFileView(file.Sha256, file.SizeBytes, file.Files, set.Manifest) : null,
            set.State == ReleaseState.Asked && set.AskedBy != me.Id && PermissionTable.RoleCarries(me.Roles, Permissions.DisclosureRelease),
            await db.ReleaseLines.CountAsync(l => l.SetId == id, ct), Bundle(await bundles.LookAsync(set, parts, ct), set.IsOut), set.State == ReleaseState.Draft ? await bundles.ChoicesAsync(set.CaseId, ct) : [],
            [.. parts.Select(p => Part(p, set.IsOut))],
            [.. receipts.Select(r => new ReceiptView(r.Id, r.ReceivedBy, r.ReceivedOn, r.Channel, r.UndertakingSigned, r.Note, names[r.RecordedBy], r.RecordedAt))],
            [.. recalls.Select(r => Recall(r, [.. steps.Where(s => s.RecallId == r.Id)]))]);

        string? Name(UserId? person) => person is { } known ? names[known] : null;

        RecallView Recall(ReleaseRecall r, IReadOnlyList<RecallStep> own) => new(
            r.Id, r.ItemId is { } item ? parts.FirstOrDefault(p => p.Item.Id == item)?.Exhibit.Reference : null, r.Reason, r.AskedOn, names[r.RecordedBy], own.Any(s => RecallStep.Ends(s.Step)),
            [.. own.Select(s => new RecallStepView(s.Number, s.Step, s.On, s.Note, names[s.RecordedBy]))]);
    }

    private static EnclosedBundleView? Bundle(EnclosedBundle? b, bool isOut) => b is not { Version.File: { } file } ? null : new EnclosedBundleView(
        b.Bundle.Id.Value, b.Version.Id.Value, b.Bundle.Title, b.Version.Number, file.Pages, file.Sha256, b.Changed && !isOut, isOut ? [] : b.NotReleased);

    private static ReleasePartView Part(ReleaseCandidate p, bool isOut) => new(
        p.Item.Id.Value, p.Exhibit.Id.Value, p.Exhibit.Reference, p.Exhibit.Title, p.Item.Status, p.Item.MayAssist, p.Part.Form, p.Handed.Reference,
        p.Part.Form == ReleaseForm.Inspection ? null : p.Handed.Content?.Sha256, p.Part.NotInIt, p.Part.Redacted, isOut ? [] : p.Problems);
}
