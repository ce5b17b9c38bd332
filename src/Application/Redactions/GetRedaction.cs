using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Redactions;

/// <summary>What is drawn, what is looked for, and what came of each time it was applied.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Redaction)]
public sealed record GetRedactionQuery(Guid RedactionId) : IQuery<RedactionView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

/// <param name="Audience">For whom it is made, in words.</param>
/// <param name="Pages">Of the item's file.</param>
/// <param name="ResultId">The item made by it; null unless it is applied or checked.</param>
/// <param name="Attempts">From the first.</param>
/// <param name="MayDraw">The caller may change it now.</param>
/// <param name="MayCheck">The caller could be its second person now.</param>
/// <param name="MayReject">The caller may send it back now.</param>
public sealed record RedactionView(
    Guid Id, Guid CaseId, Guid EvidenceId, string EvidenceReference, string EvidenceTitle, string Audience, RedactionMedia Media, int Pages, RedactionState State,
    IReadOnlyList<RegionView> Regions, IReadOnlyList<PatternView> Patterns, IReadOnlyList<AttemptView> Attempts, Guid? ResultId, string? CheckedBy, DateTimeOffset? CheckedAt,
    bool MayDraw, bool MayCheck, bool MayReject);

/// <param name="Left">In fractions of the page as it is shown, as all four.</param>
public sealed record RegionView(int Number, int Page, decimal Left, decimal Top, decimal Width, decimal Height, string Reason, string Words, int? Pattern, string DrawnBy);

/// <param name="Text">Empty for a class of texts.</param>
public sealed record PatternView(int Number, PatternKind Kind, string Text, string Reason, string Words)
{
    public override string ToString() => $"{nameof(PatternView)} {Number} •••";
}

/// <param name="PagesDone">How many pages are drawn so far.</param>
/// <param name="Failure">Code of what went wrong; null when nothing did.</param>
/// <param name="Findings">What a verification found where; never the words.</param>
/// <param name="ResultId">The item it made, whatever became of it.</param>
/// <param name="Uncovered">Places of the patterns that were left uncovered.</param>
/// <param name="Reason">Why it was rejected; empty otherwise.</param>
public sealed record AttemptView(
    int Number, AttemptState State, string RequestedBy, DateTimeOffset RequestedAt, int PagesDone, string? Failure, IReadOnlyList<string> Findings, Guid? ResultId, string? ResultReference,
    string ResultSha256, string Engine, int Uncovered, IReadOnlyList<RegionView> Regions, string? DecidedBy, DateTimeOffset? DecidedAt, string Reason);

internal sealed class GetRedactionHandler(ICaseTrackerDb db, RedactionDesk desk, PatternTexts texts, ICurrentUser user, CaseAccess access, AuditNotes audit) : IRequestHandler<GetRedactionQuery, Result<RedactionView>>
{
    public async Task<Result<RedactionView>> Handle(GetRedactionQuery query, CancellationToken ct)
    {
        var r = await desk.FindAsync(query.RedactionId, ct);
        var item = await db.Exhibits.Where(e => e.Id == r.ExhibitId).Select(e => new { e.Reference, e.Title }).SingleAsync(ct);
        var results = r.Attempts.Select(a => a.ResultId).OfType<ExhibitId>().ToList();
        var references = await db.Exhibits.Where(e => results.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Reference, ct);
        var names = await NamesAsync(r, ct);
        var patterns = await texts.OpenAsync(r, ct);
        if (patterns.Count > 0) audit.ShowedFields("redaction.patterns");
        var (draws, checks) = (Carries(Permissions.RedactionDraw), Carries(Permissions.RedactionCheck) && r.State == RedactionState.Applied);
        return new RedactionView(
            query.RedactionId, r.CaseId.Value, r.ExhibitId.Value, item.Reference, item.Title, r.Audience, r.Media, r.Pages, r.State, Regions(r.Regions),
            [.. patterns.Select(p => new PatternView(p.Number, p.Kind, p.Text, p.Reason, p.Words))],
            [.. r.Attempts.OrderBy(a => a.Number).Select(a => new AttemptView(
                a.Number, a.State, names[a.RequestedBy], a.RequestedAt, a.PagesDone, a.FailureCode.Length == 0 ? null : a.FailureCode, a.Findings, a.ResultId?.Value,
                a.ResultId is { } made ? references[made] : null, a.ResultSha256, a.Engine, a.Uncovered, Regions(a.Regions), a.DecidedBy is { } by ? names[by] : null, a.DecidedAt, a.Reason))],
            r.ResultId?.Value, r.CheckedBy is { } checker ? names[checker] : null, r.CheckedAt, draws && r.State == RedactionState.Drawing, checks && !r.WasDrawnBy(user.Actor.Id), checks);

        IReadOnlyList<RegionView> Regions(IReadOnlyList<RedactionRegion> regions) =>
            [.. regions.Select(g => new RegionView(g.Number, g.Page, g.Left, g.Top, g.Width, g.Height, g.Reason, g.Words, g.Pattern, names[new UserId(g.DrawnBy)]))];
    }

    private bool Carries(string permission) => PermissionTable.RoleCarries(user.Actor.Roles, permission) && PermissionTable.RelationCarries(access.Relation, permission);

    private Task<Dictionary<UserId, string>> NamesAsync(Redaction redaction, CancellationToken ct)
    {
        List<UserId> people =
        [
            .. redaction.Regions.Concat(redaction.Attempts.SelectMany(a => a.Regions)).Select(g => new UserId(g.DrawnBy))
                .Concat(redaction.Attempts.SelectMany(a => new[] { a.RequestedBy, a.DecidedBy ?? a.RequestedBy })).Append(redaction.CheckedBy ?? redaction.BegunBy).Distinct(),
        ];
        return db.Staff.AsNoTracking().Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
    }
}
