using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Plans the files of a released set from the lines that were written down when it was released, and from nothing else of the case.</summary>
/// <param name="Marking">Classification, printed on every page beside the copy mark.</param>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Consult, AuditObject.ReleaseSet)]
public sealed record BuildReleaseQuery(Guid SetId, string Marking) : IQuery<ReleasePlan>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class BuildReleaseHandler(ICaseTrackerDb db, ICurrentUser user, IReferenceCodes codes) : IRequestHandler<BuildReleaseQuery, Result<ReleasePlan>>
{
    private static readonly string[] Heads = ["Number", "Reference", "Description", "Type", "State", "Court order", "May assist the defence", "Flagged at", "Flag cleared at", "Goes out as", "File", "Size in bytes", "SHA-256", "Taken out"];

    public async Task<Result<ReleasePlan>> Handle(BuildReleaseQuery query, CancellationToken ct)
    {
        var set = await db.ReleaseSets.AsNoTracking().SingleAsync(s => s.Id == new ReleaseSetId(query.SetId), ct);
        if (set.State == ReleaseState.Made) return ReleaseRefusals.AlreadyMade;
        if (set is not { ReleasedAt: { } at, ReleasedBy: { } releaser }) return ReleaseRefusals.NotReleased;
        var of = await db.Cases.Where(c => c.Id == set.CaseId).Select(c => new { c.Reference, Unit = db.Units.Where(u => u.Id == c.UnitId).Select(u => u.Name).Single() }).SingleAsync(ct);
        var lines = await db.ReleaseLines.AsNoTracking().Where(l => l.SetId == set.Id).OrderBy(l => l.Number).ToListAsync(ct);
        var before = await db.ReleaseSets.AsNoTracking().Where(s => s.RootId == set.RootId && s.Supplement < set.Supplement && s.ReleasedAt != null).OrderByDescending(s => s.Supplement).FirstOrDefaultAsync(ct);
        var by = await db.Staff.Where(s => s.Id == releaser).Select(s => s.DisplayName).SingleAsync(ct);
        var bundle = set.Bundle is { } enclosed ? await db.BundleVersions.AsNoTracking().SingleAsync(v => v.Id == enclosed, ct) : null;
        var told = new ReleaseStory(set, of.Reference, lines, before, bundle, codes, new DocumentPrint($"{query.Marking} · COPY {set.CopyMark}", by, at, TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone)), of.Unit);
        return new ReleasePlan(
            set.CaseId, new ReleaseFacts(of.Reference, set.Number, set.Supplement, set.Audience, set.Recipient, set.CopyMark, set.Law), at,
            new ScheduleLayout(told).Compose(), new CertificateLayout(told).Compose(), CsvLines.Bytes([CsvLines.Line(Heads), .. lines.Select(l => Row(l, told))]), [.. Bundle(bundle), .. await CopiesAsync(lines, ct)]);
    }

    private static string Row(ReleaseLine line, ReleaseStory told) => CsvLines.Line(
        $"{line.Number}", line.Reference, line.Description, told.TypeOf(line), told.StateOf(line), line.CourtOrder, line.MayAssist ? "yes" : "no", CsvLines.Time(line.FlaggedAt), CsvLines.Time(line.ClearedAt),
        ReleaseStory.FormOf(line), line.FileName, line.FileName.Length == 0 ? "" : $"{line.SizeBytes}", line.Sha256, told.TakenOut(line));

    private static IEnumerable<ReleaseCopy> Bundle(BundleVersion? version) =>
        version?.File is { } file ? [new ReleaseCopy(ReleaseStory.BundleName, null, null, file.ObjectId, file.SizeBytes, file.Sha256)] : [];

    private async Task<IReadOnlyList<ReleaseCopy>> CopiesAsync(List<ReleaseLine> lines, CancellationToken ct)
    {
        var handed = lines.Where(l => l.FileName.Length > 0).ToList();
        var ids = handed.ConvertAll(l => l.ExhibitId!.Value);
        var objects = await db.Exhibits.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Content!.ObjectId, ct);
        return handed.ConvertAll(l => new ReleaseCopy($"items/{l.FileName}", l.Number, ReleaseStory.FormOf(l), objects[l.ExhibitId!.Value], l.SizeBytes, l.Sha256));
    }
}
