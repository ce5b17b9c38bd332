using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Bundles;

/// <summary>All assemblies of a bundle, the latest first, with their hashes.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Consult, AuditObject.Bundle)]
public sealed record ListBundleVersionsQuery(Guid BundleId) : IQuery<IReadOnlyList<BundleVersionLine>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

/// <param name="State"><c>queued</c>, <c>running</c>, <c>assembled</c>, <c>served</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Current">It can be served: nothing was changed since.</param>
/// <param name="Sha256">Of the file; null without one, as are pages and size.</param>
public sealed record BundleVersionLine(
    Guid Id, int Number, string State, bool Current, string RequestedBy, DateTimeOffset RequestedAt, int? Pages, long? SizeBytes, string? Sha256, string? Failure, DateOnly? ServedOn, string ServedTo);

internal sealed class ListBundleVersionsHandler(ICaseTrackerDb db) : IRequestHandler<ListBundleVersionsQuery, Result<IReadOnlyList<BundleVersionLine>>>
{
    public async Task<Result<IReadOnlyList<BundleVersionLine>>> Handle(ListBundleVersionsQuery query, CancellationToken ct) =>
        await db.VersionLinesAsync(await db.Bundles.AsNoTracking().SingleAsync(b => b.Id == new BundleId(query.BundleId), ct), ct);
}

/// <summary>One assembly: how far it is, and what came of each exhibit.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Consult, AuditObject.BundleVersion)]
public sealed record GetBundleVersionQuery(Guid VersionId) : IQuery<BundleVersionView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.BundleVersion(VersionId);
}

/// <param name="Progress">0 to 100.</param>
/// <param name="Items">Empty until it is assembled.</param>
public sealed record BundleVersionView(
    Guid Id, Guid BundleId, Guid CaseId, int Number, string State, int Progress, int ExhibitsDone, int ExhibitsInAll, int PagesDone, string? Failure, int? Pages, string? Sha256, string? Engine,
    IReadOnlyList<BundleItemView> Items);

/// <param name="Pages">Numbers of its pages.</param>
/// <param name="Bates">Of its first page.</param>
/// <param name="Slip">Code of why only a sheet stands for it; null when its pages are there.</param>
/// <param name="Says">What there is to know, in words; empty when there is nothing.</param>
/// <param name="Added">It came with this version.</param>
public sealed record BundleItemView(Guid EvidenceId, string Label, string Reference, string Pages, string Bates, string? Slip, IReadOnlyList<string> Notes, string Says, string Sha256, bool Added);

internal sealed class GetBundleVersionHandler(ICaseTrackerDb db) : IRequestHandler<GetBundleVersionQuery, Result<BundleVersionView>>
{
    public async Task<Result<BundleVersionView>> Handle(GetBundleVersionQuery query, CancellationToken ct)
    {
        var v = await db.BundleVersions.AsNoTracking().Include(x => x.Items).SingleAsync(x => x.Id == new BundleVersionId(query.VersionId), ct);
        var bates = await db.Bundles.Where(b => b.Id == v.BundleId).Select(b => b.Bates).SingleAsync(ct);
        var ids = v.Items.Select(i => i.ExhibitId).ToList();
        var references = await db.Exhibits.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Reference }).ToDictionaryAsync(e => e.Id, e => e.Reference, ct);
        return new BundleVersionView(
            v.Id.Value, v.BundleId.Value, v.CaseId.Value, v.Number, BundleWords.Of(v.State), v.Progress, v.ExhibitsDone, v.ExhibitsInAll, v.PagesDone, v.FailureCode.Length == 0 ? null : v.FailureCode,
            v.File?.Pages, v.File?.Sha256, v.File?.Engine, [.. v.Items.Select(i => View(i, bates, references.GetValueOrDefault(i.ExhibitId, "")))]);
    }

    private static BundleItemView View(BundleVersionItem item, BatesNumbers bates, string reference)
    {
        var notes = item.Notes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var says = string.Join(' ', ((string[])[item.Slip, .. notes]).Where(code => code.Length > 0).Select(BundleProblems.Say));
        return new BundleItemView(item.ExhibitId.Value, item.Label, reference, item.Run.ToString(), bates.Of(item.Run, 0), item.Slip.Length == 0 ? null : item.Slip, notes, says, item.Sha256, item.FirstServedIn is null);
    }
}

/// <summary>Hands out the file of a version. The disclosure is recorded before the first byte leaves.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Disclose, AuditObject.BundleVersion)]
public sealed record DownloadBundleVersionQuery(Guid VersionId) : IQuery<BundleFile>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.BundleVersion(VersionId);
}

/// <param name="Content">The caller disposes it.</param>
/// <param name="FileName">Reference of the case and number of the version; never a title.</param>
public sealed record BundleFile(Stream Content, string FileName, long SizeBytes, string Sha256);

internal sealed class DownloadBundleVersionHandler(ICaseTrackerDb db, IEvidenceStore store) : IRequestHandler<DownloadBundleVersionQuery, Result<BundleFile>>
{
    public async Task<Result<BundleFile>> Handle(DownloadBundleVersionQuery query, CancellationToken ct)
    {
        var version = await db.BundleVersions.AsNoTracking().SingleAsync(v => v.Id == new BundleVersionId(query.VersionId), ct);
        if (version.File is not { } file) return BundleRefusals.NotReady;
        var reference = await db.Cases.Where(c => c.Id == version.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var content = await store.OpenReadAsync(version.CaseId, file.ObjectId, ct);
        return new BundleFile(content, FormattableString.Invariant($"{reference}-bundle-v{version.Number}.pdf"), file.SizeBytes, file.Sha256);
    }
}

internal static class BundleVersionReading
{
    internal static async Task<List<BundleVersionLine>> VersionLinesAsync(this ICaseTrackerDb db, Bundle bundle, CancellationToken ct)
    {
        var rows = await (from version in db.BundleVersions.AsNoTracking()
                          join person in db.Staff on version.RequestedBy equals person.Id
                          where version.BundleId == bundle.Id
                          orderby version.RequestedAt descending
                          select new { V = version, person.DisplayName }).ToListAsync(ct);
        return rows.ConvertAll(r => new BundleVersionLine(
            r.V.Id.Value, r.V.Number, BundleWords.Of(r.V.State), r.V.State == BundleState.Assembled && r.V.Revision == bundle.Revision, r.DisplayName, r.V.RequestedAt, r.V.File?.Pages, r.V.File?.SizeBytes,
            r.V.File?.Sha256, r.V.FailureCode.Length == 0 ? null : r.V.FailureCode, r.V.ServedOn, r.V.ServedTo));
    }
}
