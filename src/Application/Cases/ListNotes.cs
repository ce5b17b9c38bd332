using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>The team's working notes, latest first.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Note)]
public sealed record ListNotesQuery(Guid CaseId) : IQuery<IReadOnlyList<NoteView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record NoteView(Guid Id, string Text, string WrittenBy, DateTimeOffset WrittenAt);

internal sealed class ListNotesHandler(ICaseTrackerDb db) : IRequestHandler<ListNotesQuery, Result<IReadOnlyList<NoteView>>>
{
    public async Task<Result<IReadOnlyList<NoteView>>> Handle(ListNotesQuery query, CancellationToken ct) =>
        await (from note in db.Notes
               join person in db.Staff on note.WrittenBy equals person.Id
               where note.CaseId == new CaseId(query.CaseId)
               orderby note.WrittenAt descending
               select new NoteView(note.Id, note.Text, person.DisplayName, note.WrittenAt)).ToListAsync(ct);
}
