using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts;

/// <summary>Whom a new count may name: the suspects of the case, and its victims by pseudonym.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Suspect)]
public sealed record ListCountPartiesQuery(Guid CaseId) : IQuery<CountParties>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record CountParties(IReadOnlyList<CountSuspect> Suspects, IReadOnlyList<CountVictim> Victims);

public sealed record CountSuspect(Guid Id, string Reference, string Name);

public sealed record CountVictim(Guid Id, string Pseudonym, bool Child);

internal sealed class ListCountPartiesHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListCountPartiesQuery, Result<CountParties>>
{
    public async Task<Result<CountParties>> Handle(ListCountPartiesQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var suspects = await db.Suspects.Where(s => s.CaseId == id).OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference)
            .Select(s => new CountSuspect(s.Id.Value, s.Reference, s.Name)).ToListAsync(ct);
        var victims = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Pseudonym.Length).ThenBy(v => v.Pseudonym)
            .Select(v => new CountVictim(v.Id.Value, v.Pseudonym, v.Child)).ToListAsync(ct);
        audit.Showed(suspects.Select(s => s.Id).Concat(victims.Select(v => v.Id)));
        return new CountParties(suspects, victims);
    }
}
