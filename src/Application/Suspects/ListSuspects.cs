using AutoMapper;
using AutoMapper.QueryableExtensions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects;

/// <summary>The suspects of a case in the order of their references.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Suspect)]
public sealed record ListSuspectsQuery(Guid CaseId, int? Limit = null, string? After = null) : IQuery<Page<SuspectView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Role">Code of the list ChainRole.</param>
/// <param name="Stage">Code of the list CaseStage: where the proceedings against this person stand.</param>
/// <param name="StageOn">Since when.</param>
/// <param name="VictimIndicated">Something says that this person may be a victim. Which victim, if any, only those see who record victims.</param>
public sealed record SuspectView(Guid Id, Guid CaseId, uint Version, string Reference, SuspectKind Kind, string Name, string Role, string Remarks, bool VictimIndicated, DateTimeOffset RecordedAt, string Stage, DateOnly StageOn);

internal sealed class SuspectProfile : Profile
{
    public SuspectProfile() => CreateMap<Suspect, SuspectView>()
        .ForCtorParam(nameof(SuspectView.Id), o => o.MapFrom(s => s.Id.Value))
        .ForCtorParam(nameof(SuspectView.CaseId), o => o.MapFrom(s => s.CaseId.Value))
        .ForCtorParam(nameof(SuspectView.Version), o => o.MapFrom(s => EF.Property<uint>(s, Columns.Version)))
        .ForCtorParam(nameof(SuspectView.Role), o => o.MapFrom(s => s.ChainRole));
}

internal sealed class ListSuspectsValidator : AbstractValidator<ListSuspectsQuery>
{
    public ListSuspectsValidator() =>
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListSuspectsHandler(ICaseTrackerDb db, IConfigurationProvider maps, AuditNotes audit) : IRequestHandler<ListSuspectsQuery, Result<Page<SuspectView>>>
{
    public async Task<Result<Page<SuspectView>>> Handle(ListSuspectsQuery query, CancellationToken ct)
    {
        var rows = db.Suspects.Where(s => s.CaseId == new CaseId(query.CaseId));
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 1) is not [{ } last]) return Cursor.NotOurs;
            rows = rows.Where(s => s.Reference.Length > last.Length || (s.Reference.Length == last.Length && s.Reference.CompareTo(last) > 0));
        }
        var limit = query.Limit ?? PageLimits.Default;
        // By length first: S-100 comes after S-99.
        var found = await rows.OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference).Take(limit + 1).ProjectTo<SuspectView>(maps).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<SuspectView>(items, found.Count > limit ? Cursor.Of(items[^1].Reference) : null);
    }
}
